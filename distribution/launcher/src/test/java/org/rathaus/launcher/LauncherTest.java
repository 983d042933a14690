package org.rathaus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the real program, because what counts is what the shell sees. */
class LauncherTest {

    @TempDir
    Path temporary;

    private record Outcome(int status, String out, String err) {}

    @Test
    void refusesAnUnknownOptionInOneLine() throws Exception {
        refuses("unknown option --colour", "--colour", "green");
    }

    @Test
    void refusesATakenPortInOneLine() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refuses("cannot be used", "--port", "" + taken.getLocalPort(), "--data", temporary.toString());
        }
    }

    @Test
    void refusesAFileInPlaceOfTheDataFolderInOneLine() throws Exception {
        Path file = Files.createFile(temporary.resolve("data"));
        refuses("cannot be written", "--port", freePort(), "--data", file.toString());
    }

    @Test
    void refusesADataFolderInUseInOneLine() throws Exception {
        try (var data = DataFolder.open(temporary)) {
            refuses("in use by another running", "--port", freePort(), "--data", data.path().toString());
        }
    }

    @Test
    void explainsItsOptions() throws Exception {
        Outcome help = launch("--help");
        assertEquals(0, help.status());
        assertTrue(help.out().contains("127.0.0.1 is reached from this machine only"), help.out());
    }

    @Test
    void refusesADataFolderThatCannotBeFilledInOneLine() throws Exception {
        Files.createSymbolicLink(temporary.resolve(".seeded"), temporary.resolve("nowhere").resolve("else"));
        refuses("cannot be filled", "--port", freePort(), "--data", temporary.toString());
    }

    @Test
    void refusesAnOldJava() {
        assertEquals("rathaus: Java 17 or newer is needed, this is Java 11", Start.refusal("11"));
        assertEquals("rathaus: Java 17 or newer is needed, this is Java 8", Start.refusal("1.8"));
        assertEquals(List.of("", ""), List.of(Start.refusal("17"), Start.refusal("25")));
    }

    /** Any other would be refused by an old Java itself, with a stack trace. */
    @Test
    void beginsWithAClassThatAnOldJavaCanRead() throws IOException {
        try (var in = new DataInputStream(Start.class.getResourceAsStream("Start.class"))) {
            in.readInt();
            assertEquals(52, in.readInt());
        }
    }

    /** Before anything is built. */
    @Test
    void theScriptRefusesAnOldJavaToo() throws Exception {
        Path java = Files.createDirectories(temporary.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        assertTrue(java.toFile().setExecutable(true));
        Outcome outcome = started(new ProcessBuilder(script(), "run"), Map.of("JAVA_HOME", temporary.resolve("jdk").toString()));
        assertEquals(2, outcome.status(), outcome.err());
        assertTrue(outcome.err().matches("rathaus: Java 17 or newer is needed, but .* is 11 .*\n"), outcome.err());
    }

    private static String script() {
        return Path.of("..", "..", "rathaus").toAbsolutePath().normalize().toString();
    }

    private void refuses(String reason, String... arguments) throws Exception {
        Outcome outcome = launch(arguments);
        assertEquals(2, outcome.status(), outcome.err());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
        assertTrue(outcome.err().startsWith("rathaus: ") && outcome.err().contains(reason), outcome.err());
        assertEquals("", outcome.out());
    }

    private Outcome launch(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Start.class.getName()));
        command.addAll(List.of(arguments));
        return started(new ProcessBuilder(command), Map.of());
    }

    private Outcome started(ProcessBuilder command, Map<String, String> environment) throws IOException, InterruptedException {
        Path out = Files.createTempFile(temporary, "out", "");
        Path err = Files.createTempFile(temporary, "err", "");
        command.environment().putAll(environment);
        int status = command
                .directory(temporary.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Outcome(status, read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static String freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "" + free.getLocalPort();
        }
    }
}
