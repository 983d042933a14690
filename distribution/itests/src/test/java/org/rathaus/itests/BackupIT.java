package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rathaus.itests.Application.Sent;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalProcess;

/** What the operator's commands promise, over the whole distribution. */
class BackupIT {

    private static final String TOWN = "norderstedt";
    private static final int BEFORE = 8;
    private static final Duration SEALED_WITHIN = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whatWasConfirmedBeforeABackupIsInIt(Databases database) throws Exception {
        Path data = folder.resolve("old");
        Path file = folder.resolve("backup.zip");
        String[] db = database.empty(data);
        List<Sent> confirmed;
        try (PortalProcess portal = PortalProcess.start(data, db); Rush rush = Rush.at(portal, "Eilig")) {
            addAttachment(data);
            Patience.until("some have applied", () -> rush.confirmed().size() >= BEFORE);
            confirmed = rush.confirmed();
            new Operator(data).does("backup", "--to", file.toString());
        }
        restoredHas(database, file, confirmed);
    }

    /** As somebody would have uploaded it. */
    private static void addAttachment(Path data) throws Exception {
        Path attachment = data.resolve("attachments").resolve(TOWN).resolve("2026-01-31/scan");
        Files.createDirectories(attachment.getParent());
        Files.writeString(attachment, "a scan");
    }

    private void restoredHas(Databases database, Path file, List<Sent> confirmed) throws Exception {
        Path data = folder.resolve("new");
        String[] db = database.empty(data);
        new Operator(data, db).does("restore", file.toString());
        assertEquals("a scan", Files.readString(data.resolve("attachments").resolve(TOWN).resolve("2026-01-31/scan")));
        try (PortalProcess portal = PortalProcess.start(data, db)) {
            for (Sent sent : confirmed) {
                Page status = portal.visitor().get(sent.status());
                assertTrue(status.status() == 200 && status.words().contains(sent.reference()), status::toString);
            }
            Application.send(portal.visitor(), TOWN).requireReference();
        }
        List<String> said = new Operator(data, db).fails(1, "restore", file.toString());
        assertTrue(said.toString().contains("not empty") || said.toString().contains("has tables"), said::toString);
    }

    /** Commands to a running portal take a second each, those that start one of their own ten: one of each kind is enough. */
    @ParameterizedTest
    @EnumSource
    void aRestoredTownHasTheSameRowsAndCanBeDeleted(Databases database) throws Exception {
        Path data = folder.resolve("old");
        List<String> rows;
        try (PortalProcess portal = PortalProcess.start(data, database.empty(data))) {
            Authority.send(portal.visitor(), "vollmacht.pdf");
            Application.send(portal.visitor(), "musterhausen");
            Application.begin(portal.visitor(), TOWN).answer("familyName", "Zögernd").submit();
            rows = settledRows(new Operator(data), TOWN);
            assertTrue(rows.stream().anyMatch(row -> row.startsWith("attachments/") && row.contains("%PDF-1.4")), rows::toString);
            new Operator(data).does("backup", "--to", folder.resolve("b.zip").toString());
        }
        Path other = folder.resolve("new");
        String[] db = database.empty(other);
        Operator alone = new Operator(other, db);
        alone.does("restore", folder.resolve("b.zip").toString());
        List<String> others;
        try (PortalProcess portal = PortalProcess.start(other, db)) {
            Operator restored = new Operator(other);
            assertEquals(rows, restored.rows(TOWN, folder.resolve("after.zip")));
            others = settledRows(restored, "musterhausen");
            isDeleted(restored);
        }
        assertEquals(others, alone.rows("musterhausen", folder.resolve("same.zip")));
    }

    /** Once the audit log is sealed: a moment later, or some seconds after a start. */
    private List<String> settledRows(Operator operator, String town) throws Exception {
        List<String> rows = new ArrayList<>();
        Patience.until("the audit log is sealed", SEALED_WITHIN, () -> {
            rows.clear();
            rows.addAll(operator.rows(town, folder.resolve(town + UUID.randomUUID() + ".zip")));
            return rows.stream().noneMatch(row -> row.contains("\"seq\":null"));
        });
        return rows;
    }

    private void isDeleted(Operator operator) throws Exception {
        assertTrue(operator.fails(2, "town", "delete", TOWN).toString().contains("--confirm " + TOWN));
        assertTrue(operator.does("town", "delete", TOWN, "--confirm", TOWN).toString().contains("case_file 1"));
        assertFalse(Files.exists(operator.data().resolve("branding").resolve(TOWN)));
        operator.fails(1, "town", "export", TOWN, "--to", folder.resolve("gone.zip").toString());
    }
}
