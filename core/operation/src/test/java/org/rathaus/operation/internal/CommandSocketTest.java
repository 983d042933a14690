package org.rathaus.operation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.kernel.operation.OperatorCommand;

class CommandSocketTest {

    @TempDir
    Path data;

    private final Commands commands = new Commands();

    private Shell.Answer say(String... words) throws Exception {
        CommandSocket socket = new CommandSocket(commands, data, () -> true);
        try {
            return Shell.say(data, List.of(words));
        } finally {
            socket.close();
        }
    }

    @Test
    void runsTheCommandWithTheLongestName() throws Exception {
        commands.add(new Echo("echo", OperatorCommand.DONE));
        commands.add(new Echo("echo twice", OperatorCommand.FAILED));
        assertEquals(new Shell.Answer(1, "[a, b]\n", ""), say("echo", "twice", "a", "b"));
        assertEquals(new Shell.Answer(0, "[once]\n", ""), say("echo", "once"));
    }

    @Test
    void tellsTheUsageWhenTheArgumentsAreWrong() throws Exception {
        commands.add(new Echo("echo", OperatorCommand.USAGE));
        assertEquals(new Shell.Answer(2, "[]\n", "Usage: rathaus echo WORDS says them\n"), say("echo"));
    }

    @Test
    void knowsNoCommandThatHasGone() throws Exception {
        OperatorCommand echo = new Echo("echo", OperatorCommand.DONE);
        commands.add(echo);
        commands.remove(echo);
        assertEquals(new Shell.Answer(2, "", "unknown command echo (rathaus commands lists them)\n"), say("echo"));
    }

    @Test
    void listsTheCommands() throws Exception {
        commands.add(new Echo("echo", OperatorCommand.DONE));
        assertTrue(say("commands").out().contains("rathaus echo WORDS says them\n"));
    }

    @Test
    void tellsThatACommandBroke() throws Exception {
        commands.add(new Echo("echo", -1));
        Shell.Answer answer = say("echo");
        assertEquals(1, answer.status());
        assertTrue(answer.errors().startsWith("echo failed: "), answer::errors);
    }

    @Test
    void isOpenToNobodyElseAndTakesThePlaceOfAKilledOne() throws Exception {
        Files.createDirectories(data.resolve("run"));
        Files.createFile(data.resolve("run/commands.sock"));
        assertEquals(0, say("commands").status());
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("run"))));
    }

    @Test
    void worksInAFolderWhoseNameIsTooLongForASocket() throws Exception {
        data = Files.createDirectories(data.resolve("long".repeat(30)));
        assertEquals(0, say("commands").status());
        assertTrue(Files.list(data.resolve("run")).findAny().isEmpty());
    }

    private record Echo(String name, int status) implements OperatorCommand {

        @Override
        public String usage() {
            return "WORDS says them";
        }

        @Override
        public int run(List<String> arguments, PrintStream out) {
            if (status < 0) {
                throw new IllegalStateException("out of order");
            }
            out.println(arguments);
            return status;
        }
    }
}
