package org.rathaus.storage.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL that goes away and comes back with the same data on the same port. */
public final class StoppableServer implements AutoCloseable {

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    private StoppableServer(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    /** A server that has not been started yet, with its data in the folder. */
    public static StoppableServer in(Path folder) {
        try (ServerSocket free = new ServerSocket(0)) {
            return new StoppableServer(folder.resolve("postgres"), free.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The URL of its database, whether it runs or not. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    /** Returns when it answers. */
    public void start() {
        try {
            server = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setPort(port)
                    .setServerConfig("listen_addresses", "127.0.0.1").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when it has ended; connections are cut. */
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It goes on to accept connections and answers nothing any more, like a machine whose disk hangs. */
    public void freeze() {
        signal("-STOP");
    }

    /** The opposite of {@link #freeze}. */
    public void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            long master = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            ProcessHandle process = ProcessHandle.of(master).orElseThrow();
            for (ProcessHandle each : Stream.concat(Stream.of(process), process.descendants()).toList()) {
                new ProcessBuilder("kill", signal, Long.toString(each.pid())).start().waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (server != null) {
            stop();
        }
    }
}
