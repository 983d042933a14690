package org.rathaus.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The distribution as a program of its own, started through its launcher as a user does, so that it can be killed. */
public final class PortalProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration END = Duration.ofSeconds(60);

    private final Path data;
    private final int port;
    private final List<String> more;
    private final Path out;
    private final Path err;
    private final Process process;

    private PortalProcess(Path data, int port, List<String> more, List<String> arguments, Map<String, String> environment) throws IOException {
        this.data = data;
        this.port = port;
        this.more = more;
        this.out = Files.createTempFile("rathaus-", ".out");
        this.err = Files.createTempFile("rathaus-", ".err");
        ProcessBuilder builder = new ProcessBuilder(command(arguments)).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        this.process = builder.start();
    }

    private static List<String> command(List<String> arguments) throws IOException {
        var command = new ArrayList<>(java());
        command.addAll(first().options());
        command.addAll(List.of("-jar", launcher().toString()));
        command.addAll(arguments);
        if (System.getProperty("os.name").equals("Linux")) {
            // a build that runs in the background has Ctrl-C switched off, and its children inherit that
            command.addAll(0, List.of("env", "--default-signal=INT"));
        }
        return command;
    }

    private static Path launcher() {
        return Home.folder().resolve("launcher/org.rathaus.launcher.jar");
    }

    /** What one start has left for those of all tests. */
    static FirstStart first() {
        return new FirstStart(java(), launcher());
    }

    private static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // a test ends long before what the second compiler makes would pay
                "-XX:TieredStopAtLevel=1",
                // so much memory needs no collector that works in parallel, and this one begins sooner
                "-XX:+UseSerialGC",
                // memory that is soon used again is in the processor's caches, and the system hands out less: a tenth of a start
                "-Xmn64m",
                "-Djava.awt.headless=true",
                // newer Java would warn of how the framework reaches memory; the start script says the same
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8");
    }

    /**
     * Starts on this data folder and a free port, and returns when the portal is ready.
     *
     * @param more what else would follow {@code rathaus run}, such as {@code --db} and a JDBC URL
     */
    public static PortalProcess start(Path data, String... more) throws IOException {
        return ready(begin(data, more));
    }

    private static PortalProcess ready(PortalProcess portal) {
        Patience.until("the launcher says it is ready", START, () -> portal.saysReady() || portal.hasEnded());
        if (portal.hasEnded()) {
            throw new IllegalStateException("the portal ended: " + portal.errors());
        }
        return portal;
    }

    /**
     * Starts in developer mode, and returns when the portal is ready.
     *
     * @param plugin  the folder in which somebody writes a plugin
     * @param sources the checkout in which somebody writes brands
     */
    public static PortalProcess develop(Path plugin, Path data, Path sources) throws IOException {
        int port = Home.freePort();
        List<String> arguments = List.of("dev", plugin.toString(), "--port", "" + port, "--data", data.toString());
        return ready(new PortalProcess(data, port, List.of(), arguments, Map.of("RATHAUS_SOURCES", sources.toString())));
    }

    /** Starts like {@link #start}, but does not wait: of a portal that cannot be ready yet. */
    public static PortalProcess begin(Path data, String... more) throws IOException {
        int port = Home.freePort();
        var arguments = new ArrayList<>(List.of("--port", "" + port, "--data", data.toString()));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--db")) {
            first().fill(data);
        }
        return new PortalProcess(data, port, List.of(more), arguments, Map.of());
    }

    /** A port of the loopback address that nobody uses at this moment. */
    public static int freePort() {
        return Home.freePort();
    }

    /** Calls the launcher with exactly these arguments and does not wait. */
    public static PortalProcess call(String... arguments) throws IOException {
        return new PortalProcess(Path.of("."), 0, List.of(), List.of(arguments), Map.of());
    }

    private boolean saysReady() {
        return lines().stream().anyMatch(line -> line.startsWith("Ready in "));
    }

    private boolean hasEnded() {
        return !process.isAlive();
    }

    /** Starts again on the same data folder, on another port. */
    public PortalProcess restart() throws IOException {
        return start(data, more.toArray(String[]::new));
    }

    /** Ends the program without any notice, as {@code kill -9} or a power cut does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /**
     * Presses Ctrl-C.
     *
     * @return the exit status
     */
    public int interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor();
        return exitStatus();
    }

    /**
     * Waits for the end.
     *
     * @throws AssertionError if the program does not end in time
     */
    public int exitStatus() throws InterruptedException {
        if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the program did not end within " + END.toSeconds() + " s: " + errors());
        }
        return process.exitValue();
    }

    /** What it printed for the person who started it. */
    public List<String> lines() {
        return read(out);
    }

    /** What it complained about. */
    public List<String> errors() {
        return read(err);
    }

    /** The one-time link of the administrator, as a path, as printed on the first start. */
    public Optional<String> administratorLink() {
        return AdministratorLink.in(lines());
    }

    /** The data folder. */
    public Path data() {
        return data;
    }

    /** Someone who comes for the first time. */
    public Visitor visitor() {
        return new Visitor(port);
    }

    private static List<String> read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Ends the program if it still runs. */
    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(out);
        Files.deleteIfExists(err);
    }
}
