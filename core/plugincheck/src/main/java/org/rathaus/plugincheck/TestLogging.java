package org.rathaus.plugincheck;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAware;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * What the portal of a plugin's tests says on the console; a {@code logback-test.xml} of the plugin comes first. Reading such a file takes
 * half a second of each build.
 */
public final class TestLogging extends ContextAwareBase implements Configurator {

    private static final List<String> FILES = List.of("logback-test.xml", "logback.xml");
    /** They warn of what cannot be otherwise here. */
    private static final List<String> QUIET = List.of("org.flywaydb.core.internal.database.base.Database",
            "org.eclipse.jetty.ee10.servlet.ServletContextHandler");

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        ClassLoader loader = TestLogging.class.getClassLoader();
        if (System.getProperty("logback.configurationFile") != null || FILES.stream().anyMatch(it -> loader.getResource(it) != null)) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        Line line = new Line();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        encoder.setLayout(line);
        console.setEncoder(encoder);
        Stream.<ContextAware>of(line, encoder, console).forEach(it -> it.setContext(context));
        line.start();
        encoder.start();
        console.start();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(console);
        QUIET.forEach(it -> context.getLogger(it).setLevel(Level.ERROR));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static final class Line extends LayoutBase<ILoggingEvent> {

        @Override
        public String doLayout(ILoggingEvent event) {
            LocalTime time = LocalTime.ofInstant(Instant.ofEpochMilli(event.getTimeStamp()), ZoneId.systemDefault()).truncatedTo(ChronoUnit.MILLIS);
            String said = time + " " + event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage() + "\n";
            return event.getThrowableProxy() == null ? said : said + ThrowableProxyUtil.asString(event.getThrowableProxy());
        }
    }
}
