package org.rathaus.operation.internal.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.operation.internal.Modes;

class BackupTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final FileDatabase database = new FileDatabase();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path data;
    private Path file;
    private Path target;

    @BeforeEach
    void fillTheDataFolder() throws IOException {
        data = folder.resolve("data");
        file = folder.resolve("away/backup.zip");
        target = folder.resolve("new");
        for (String name : List.of("attachments/t/1", "plugins/p.jar", "branding/t/town.json", ".seeded", "cache/x",
                "logs/x.log", "derby/x", "run/x", "backups/old.zip")) {
            Files.createDirectories(data.resolve(name).getParent());
            Files.writeString(data.resolve(name), "content of " + name);
        }
        Files.writeString(data.resolve("secret.key"), "k");
        Modes.set(data.resolve("secret.key"), Modes.OWNER_ONLY);
    }

    private int backup(String version, String... arguments) {
        return new BackupCommand(database, NOON, data, version).run(List.of(arguments), new PrintStream(said));
    }

    private int restore(String db) {
        return new RestoreCommand(database, "1.2.0-SNAPSHOT").run(
                List.of(file.toString(), "--data", target.toString(), "--db", db), new PrintStream(said));
    }

    private void refuses(String reason) throws IOException {
        assertEquals(1, restore("jdbc:file:new"));
        assertTrue(said.toString().lines().reduce((first, last) -> last).orElseThrow().contains(reason), said::toString);
        assertFalse(database.isFilled());
    }

    @Test
    void bringsBackEverythingThatIsNotMadeAnew() throws IOException {
        assertEquals(0, backup("1.1.0", "--to", file.toString()));
        assertEquals(0, restore("jdbc:file:new"), said::toString);
        assertEquals("content of attachments/t/1", Files.readString(target.resolve("attachments/t/1")));
        assertEquals(List.of(".seeded", "attachments", "branding", "plugins", "secret.key"), children(target));
        assertEquals(Modes.OWNER_ONLY, Modes.of(target.resolve("secret.key")));
        assertTrue(database.isFilled());
    }

    @Test
    void copiesTheEndsOfTheAuditLogsBeforeTheRowsAndTheRestAfter() throws IOException {
        Files.createDirectories(data.resolve("audit"));
        Files.writeString(data.resolve("audit/t.head"), "1");
        assertEquals(0, backup("1.1.0", "--to", file.toString()));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> parts = zip.stream().map(Object::toString).toList();
            assertTrue(parts.indexOf("files/audit/t.head") < parts.indexOf("database/rows"), parts::toString);
            assertTrue(parts.indexOf("files/attachments/t/1") > parts.indexOf("database/rows"), parts::toString);
            assertEquals(parts.indexOf("files/audit/t.head"), parts.lastIndexOf("files/audit/t.head"));
        }
    }

    private static List<String> children(Path parent) throws IOException {
        try (var all = Files.list(parent)) {
            return all.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void isForTheOwnersEyesAndHasItsNameOnlyWhenItIsComplete() throws IOException {
        assertEquals(0, backup("1", "--to", file.toString()));
        assertEquals(Modes.OWNER_ONLY, Modes.of(file));
        assertEquals(List.of("backup.zip"), children(file.getParent()));
    }

    @Test
    void leavesNothingWhenItFails() throws IOException {
        database.breaks();
        assertEquals(1, backup("1", "--to", file.toString()));
        assertEquals(List.of(), children(file.getParent()));
        assertEquals(List.of("x"), children(data.resolve("cache")));
    }

    @Test
    void overwritesNoFile() throws IOException {
        assertEquals(0, backup("1", "--to", file.toString()));
        assertEquals(1, backup("1", "--to", file.toString()));
        assertTrue(said.toString().contains("already"), said::toString);
    }

    @Test
    void goesIntoTheDataFolderAndNotIntoTheNextBackup() {
        assertEquals(0, backup("1"));
        assertTrue(Files.exists(data.resolve("backups/rathaus-2026-03-01T12-00-00Z.zip")));
    }

    @Test
    void refusesADamagedBackup() throws IOException {
        backup("1", "--to", file.toString());
        byte[] bytes = Files.readAllBytes(file);
        bytes[46] ^= 1;
        Files.write(file, bytes);
        refuses("damaged");
        assertFalse(Files.exists(target));
    }

    @Test
    void refusesABackupThatWasCutOff() throws IOException {
        backup("1", "--to", file.toString());
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 300));
        refuses("damaged or no backup");
    }

    @Test
    void refusesABackupOfANewerVersion() throws IOException {
        backup("1.10.0", "--to", file.toString());
        refuses("of Rathaus 1.10.0");
    }

    @Test
    void refusesAFolderWithSomethingInIt() throws IOException {
        backup("1", "--to", file.toString());
        Files.createDirectories(target.resolve("mine"));
        refuses("is not empty");
        assertEquals(List.of("mine"), children(target));
    }

    @Test
    void refusesAnotherKindOfDatabase() throws IOException {
        backup("1", "--to", file.toString());
        assertEquals(1, restore("jdbc:other:x"));
        assertTrue(said.toString().contains("kind file"), said::toString);
    }

    @Test
    void emptiesTheFolderAgainWhenRowsAreMissing() throws IOException {
        backup("1", "--to", file.toString());
        database.losesRows();
        assertEquals(1, restore("jdbc:file:new"));
        assertEquals(List.of(), children(target));
    }
}
