package org.rathaus.launcher;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sends everything that is logged, by whatever library, into {@code logs/rathaus.log} of the data folder. */
final class Logs {

    private Logs() {}

    /**
     * Must run before the first logger is made, because the log library reads its settings only once.
     *
     * @param isDevelopment whether nobody types here but who has to find out why an exception came, and needs its message
     */
    static void configure(Path home, DataFolder data, boolean isDevelopment) {
        System.setProperty("rathaus.trace", isDevelopment ? "ex" : "wordless");
        System.setProperty("rathaus.logs", data.logs().toString());
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", home.resolve("conf/logback.xml").toString());
        }
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
