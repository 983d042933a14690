package org.rathaus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandTest {

    @Test
    void isWhatDoesNotBeginWithAnOption() {
        assertTrue(Command.isCalledBy(List.of("audit", "verify")));
        assertFalse(Command.isCalledBy(List.of("--port", "8081")));
        assertFalse(Command.isCalledBy(List.of()));
    }

    @Test
    void keepsTheLaunchersOptionsFromThePortal() {
        Command command = Command.parse(List.of("town", "delete", "--data", "kept", "--confirm", "x"));
        assertEquals(List.of("town", "delete", "--confirm", "x"), command.words());
        assertEquals(Path.of("kept").toAbsolutePath(), command.options().data());
    }

    @Test
    void tellsThePortalWhereTheShellMeans() {
        Command command = Command.parse(List.of("backup", "--to", "../backup.zip"));
        Path expected = Path.of("../backup.zip").toAbsolutePath().normalize();
        assertEquals(List.of("backup", "--to", expected.toString()), command.words());
    }

    @Test
    void tellsThePortalWhichPluginFileIsMeant() {
        Command command = Command.parse(List.of("plugins", "install", "dogs.jar", "--data", "kept"));
        assertEquals(List.of("plugins", "install", Path.of("dogs.jar").toAbsolutePath().toString()), command.words());
        assertEquals(List.of("plugins", "why", "dogs"), Command.parse(List.of("plugins", "why", "dogs")).words());
    }

    @Test
    void tellsWhichFilesAPluginIsVerifiedWith() {
        Command command = Command.parse(List.of("verify", "dogs.jar", "--settings", "dogs.json"));
        assertTrue(command.isVerify());
        assertEquals(List.of("verify", absolute("dogs.jar"), "--settings", absolute("dogs.json")), command.words());
        assertEquals(List.of("verify", "--help"), Command.parse(List.of("verify", "--help")).words());
    }

    private static String absolute(String file) {
        return Path.of(file).toAbsolutePath().toString();
    }

    @Test
    void tellsARestoreItsTarget() {
        Command command = Command.parse(List.of("restore", "f.zip", "--data", "/new", "--db", "jdbc:postgresql:x"));
        assertTrue(command.isRestore());
        assertEquals(List.of("restore", "f.zip", "--data", "/new", "--db", "jdbc:postgresql:x"), command.withTarget());
    }

    @Test
    void refusesAnOptionWithoutItsValue() {
        assertThrows(Refusal.class, () -> Command.parse(List.of("backup", "--data")));
    }
}
