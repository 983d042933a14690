package org.rathaus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.status.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.BundleException;

/** With the settings of the distribution. */
class WordlessTraceTest {

    private static final Path SETTINGS = Path.of("..", "portal", "src", "main", "rathaus", "conf", "logback.xml");

    @TempDir
    Path logs;

    private static Exception typed() {
        Exception failure = new IllegalStateException("born on 9 March 1961", new SQLException("Key (name)=(Nowak)", "23505"));
        failure.addSuppressed(new IllegalArgumentException("Am Wall 12"));
        return failure;
    }

    private String logged(Throwable failure, String trace) throws Exception {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("rathaus.logs", logs.toString());
        context.putProperty("rathaus.trace", trace);
        JoranConfigurator settings = new JoranConfigurator();
        settings.setContext(context);
        settings.doConfigure(SETTINGS.toFile());
        context.getLogger("test").info("page failed", failure);
        context.stop();
        List<Status> complaints = context.getStatusManager().getCopyOfStatusList().stream().filter(it -> it.getEffectiveLevel() >= Status.WARN).toList();
        assertEquals(List.of(), complaints);
        return Files.readString(logs.resolve("rathaus.log"));
    }

    @Test
    void logsHaveThePlaceOfAnExceptionAndNotItsMessage() throws Exception {
        String log = logged(typed(), "wordless");
        assertFalse(log.contains("1961") || log.contains("Nowak") || log.contains("Wall"), log);
        assertTrue(log.contains("java.lang.IllegalStateException: (not logged)") && log.contains("Caused by: java.sql.SQLException: SQL state 23505"), log);
        assertTrue(log.contains("at org.rathaus.launcher.WordlessTraceTest.typed("), log);
        assertEquals(1, log.lines().filter(it -> it.startsWith("java.lang.IllegalStateException")).count(), log);
    }

    static Stream<Throwable> saidByTheMachine() {
        return Stream.of(new NoClassDefFoundError("org/example/Gone"), new ConnectException("Connection refused"),
                new BundleException("Unable to resolve org.example"), new OutOfMemoryError("Java heap space"));
    }

    @ParameterizedTest
    @MethodSource("saidByTheMachine")
    void logsHaveWhatTheMachineSays(Throwable failure) throws Exception {
        assertTrue(logged(new RuntimeException(failure), "wordless").contains("Caused by: " + failure.getClass().getName() + ": " + failure.getMessage()));
    }

    @Test
    void developersOfPluginsReadMessages() throws Exception {
        assertTrue(logged(typed(), "ex").contains("born on 9 March 1961"));
    }
}
