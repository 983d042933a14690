package org.rathaus.benchmarks.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One of the two servers compared: how to start it and where its pages are. */
interface Contender {

    String name();

    /** Path of the home page below the server's root, without a slash at the end. */
    String home();

    /**
     * @param data folder of this server alone; created by it when missing
     * @param jdbcUrl a PostgreSQL database, or null for embedded Derby inside {@code data}
     */
    List<String> command(int port, Path data, String jdbcUrl);

    static Contender named(String name, Options options) {
        return name.equals("portal") ? Portal.running(options.root, options.town)
                : new Rival(options.benchmarksFolder().resolve("rival/target/app.jar"));
    }

    /**
     * Ours.
     *
     * @param start what starts it, but for port and folder
     */
    record Portal(String town, List<String> start) implements Contender {

        /** As its users start it. */
        static Portal running(Path root, String town) {
            return new Portal(town, List.of(script(root), "run"));
        }

        /** As whoever writes a plugin starts it. */
        static Portal developing(Path root, String town, WrittenPlugin plugin) {
            return new Portal(town, List.of("env", "RATHAUS_SOURCES=" + plugin.checkout(), script(root), "dev", plugin.folder().toString()));
        }

        private static String script(Path root) {
            return root.resolve("rathaus").toString();
        }

        @Override
        public String name() {
            return "portal";
        }

        @Override
        public String home() {
            return "/" + town;
        }

        @Override
        public List<String> command(int port, Path data, String jdbcUrl) {
            List<String> command = new ArrayList<>(start);
            command.addAll(List.of("--port", String.valueOf(port), "--data", data.toString()));
            if (jdbcUrl != null) {
                command.addAll(List.of("--db", jdbcUrl));
            }
            return command;
        }
    }

    /** The Spring Boot application that a user would write instead. */
    record Rival(Path jar) implements Contender {

        @Override
        public String name() {
            return "rival";
        }

        @Override
        public String home() {
            return "";
        }

        @Override
        public List<String> command(int port, Path data, String jdbcUrl) {
            return List.of(Jvm.tool("java"), Jvm.HEAP, "-jar", jar.toString(),
                    "--server.port=" + port, "--server.address=127.0.0.1",
                    "--db=" + (jdbcUrl == null ? "derby:" + data.resolve("derby") : jdbcUrl));
        }
    }
}
