package org.rathaus.itests;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.rathaus.launcher.WordlessTrace;
import org.slf4j.LoggerFactory;

/** What a portal in this process logs while the tests of a class run. */
final class LogWatch extends AppenderBase<ILoggingEvent> implements BeforeAllCallback, AfterAllCallback {

    /** Loggers that the distribution's own settings silence, for the reasons given there. */
    private static final List<String> SILENCED = List.of(
            "org.eclipse.jetty.ee10.servlet.", "org.eclipse.jetty.server.Response",
            "org.flywaydb.core.internal.database.base.Database");

    private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void beforeAll(ExtensionContext test) {
        setContext((ch.qos.logback.classic.LoggerContext) LoggerFactory.getILoggerFactory());
        start();
        root().addAppender(this);
    }

    @Override
    public void afterAll(ExtensionContext test) {
        root().detachAppender(this);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Override
    protected void append(ILoggingEvent event) {
        events.add(event);
    }

    /** Warnings and errors. */
    List<String> complaints() {
        return events.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .filter(event -> SILENCED.stream().noneMatch(event.getLoggerName()::startsWith))
                .map(event -> event.getLoggerName() + ": " + event.getFormattedMessage())
                .toList();
    }

    /** Everything that was written, at any level, with stack traces as the distribution writes them. */
    List<String> lines() {
        WordlessTrace trace = new WordlessTrace();
        trace.start();
        return events.stream().map(event -> event.getFormattedMessage() + "\n" + trace.convert(event)).toList();
    }
}
