package org.rathaus.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rathaus.testkit.PortalProcess;

/** A running Keycloak that talks on the loopback address only. */
final class KeycloakProcess implements AutoCloseable {

    /** On a busy machine of two cores. */
    static final Duration START = Duration.ofMinutes(3);
    private static final int END_SECONDS = 15;
    /** As {@code bin/kc.sh} gives them, but small and without the second compiler, which would not pay in a test. */
    private static final List<String> JVM = List.of("-Xms64m", "-Xmx384m", "-XX:MaxMetaspaceSize=256m", "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US",
            "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000");
    private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    private final Path home;
    private final Process process;
    private final Path log;
    private final int port;
    /** Also when the tests are interrupted. */
    private final Thread end = new Thread(this::end, "keycloak-end");

    private KeycloakProcess(Path home, int port, List<String> arguments) throws IOException {
        this.home = home;
        this.port = port;
        log = home.resolve("log.txt");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(JVM);
        command.addAll(List.of("-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp", home.resolve("lib/quarkus-run.jar").toString(), MAIN));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakRealm.ADMIN);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", KeycloakRealm.PASSWORD);
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(end);
    }

    /** Runs a command to its end. */
    static void run(Path home, List<String> arguments) throws IOException {
        try (KeycloakProcess keycloak = new KeycloakProcess(home, 0, arguments)) {
            if (!keycloak.process.waitFor(START.toSeconds(), TimeUnit.SECONDS) || keycloak.process.exitValue() != 0) {
                throw new IllegalStateException(arguments + " failed: " + keycloak.log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Begins to start on a free port; several nodes would find each other by an open port, so it is to be none of several. */
    static KeycloakProcess start(Path home, String... more) throws IOException {
        int port = PortalProcess.freePort();
        List<String> arguments = new ArrayList<>(List.of("start", "--optimized", "--cache=local", "--http-enabled=true",
                "--http-host=127.0.0.1", "--http-port=" + port, "--http-management-port=" + PortalProcess.freePort(), "--hostname-strict=false"));
        arguments.addAll(List.of(more));
        return new KeycloakProcess(home, port, arguments);
    }

    /** Where it is, without a slash at its end. */
    String address() {
        return "http://127.0.0.1:" + port;
    }

    /**
     * Whether the realm can be used.
     *
     * @throws IllegalStateException if it has ended
     */
    boolean isReady() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak has ended: " + log());
        }
        HttpURLConnection connection = (HttpURLConnection) URI.create(address() + KeycloakRealm.DISCOVERY).toURL().openConnection();
        try {
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } finally {
            connection.disconnect();
        }
    }

    /** What it runs in, which stays when it has ended. */
    Path home() {
        return home;
    }

    /** What it has said. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() {
        process.destroy();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(end);
        end();
    }
}
