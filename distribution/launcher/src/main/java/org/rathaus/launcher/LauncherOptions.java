package org.rathaus.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param port TCP port of the portal, 1 to 65535
 * @param host address to listen on
 * @param data absolute path of the data folder
 * @param database JDBC URL
 * @param demo whether services fill the towns with data to be tried out
 * @param help whether only the usage is wanted
 */
record LauncherOptions(int port, String host, Path data, String database, boolean demo, boolean help) {

    static final String USAGE = """
            Usage: rathaus run [--port PORT] [--host ADDRESS] [--data DIR] [--db JDBC-URL] [--demo]
                   rathaus dev [FOLDER]                                (rathaus dev --help)
                   rathaus COMMAND … [--data DIR] [--db JDBC-URL]      (rathaus commands lists them)

              --port PORT      port of the portal (default 8080)
              --host ADDRESS   address to listen on; the default 127.0.0.1 is reached from this machine only
                               (behind a proxy on the same machine that is right), 0.0.0.0 from everywhere
              --data DIR       folder for everything that is kept: database, plugins, branding, logs (default ./data)
              --db JDBC-URL    jdbc:postgresql://HOST/DATABASE?user=USER&password=PASSWORD instead of the embedded database;
                               the environment variable RATHAUS_DB does the same and keeps the password out of the process list
              --demo           fills the towns with made-up data, to try the portal out; never on the data of a real town
            """;

    /**
     * Reads the command line.
     *
     * @throws Refusal if an option is unknown, lacks its value or has a value that cannot be meant
     */
    static LauncherOptions parse(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        int port = 8080;
        String host = "127.0.0.1";
        Path data = Path.of("data");
        String database = System.getenv("RATHAUS_DB");
        boolean demo = false;
        boolean help = false;
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--port" -> port = port(value(option, rest));
                case "--host" -> host = value(option, rest);
                case "--data" -> data = path(value(option, rest));
                case "--db" -> database = value(option, rest);
                case "--demo" -> demo = true;
                case "--help", "-h" -> help = true;
                default -> throw Refusal.wrongCall("unknown option " + option + " (--help lists the options)");
            }
        }
        Path folder = data.toAbsolutePath().normalize();
        return new LauncherOptions(port, host, folder, database(database, folder), demo, help);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().startsWith("--")) {
            throw Refusal.wrongCall(option + " needs a value");
        }
        return rest.pop();
    }

    private static int port(String value) {
        if (value.matches("\\d{1,5}")) {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        }
        throw Refusal.wrongCall("--port must be a number from 1 to 65535, not " + value);
    }

    private static Path path(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw Refusal.wrongCall("--data is not a path: " + e.getReason());
        }
    }

    private static String database(String value, Path data) {
        if (value == null || value.isBlank()) {
            return "jdbc:derby:" + data.resolve("derby") + ";create=true";
        }
        if (value.startsWith("jdbc:derby:") || value.startsWith("jdbc:postgresql:")) {
            return value;
        }
        throw Refusal.wrongCall("--db must begin with jdbc:postgresql: or jdbc:derby:");
    }
}
