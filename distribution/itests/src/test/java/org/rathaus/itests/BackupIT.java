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
    private static final String OTHER = "musterhausen";
    private static final int BEFORE = 8;
    private static final Duration SEALED_WITHIN = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    /**
     * One town rests, and has the same rows afterwards; in the other citizens apply meanwhile, and who was told so has applied. Commands to a
     * running portal take a second each, those that start one of their own ten: one of each kind is enough.
     */
    @ParameterizedTest
    @EnumSource
    void allIsThereAfterARestoreAndOneTownCanBeDeleted(Databases database) throws Exception {
        Path data = folder.resolve("old");
        Path file = folder.resolve("backup.zip");
        List<String> rows;
        List<Sent> confirmed;
        try (PortalProcess portal = PortalProcess.start(data, database.empty(data))) {
            Authority.send(portal.visitor(), "vollmacht.pdf");
            Application.begin(portal.visitor(), TOWN).answer("familyName", "Zögernd").submit();
            rows = settledRows(new Operator(data), TOWN);
            assertTrue(rows.stream().anyMatch(row -> row.startsWith("attachments/") && row.contains("%PDF-1.4")), rows::toString);
            confirmed = confirmedBeforeABackup(portal, file);
        }
        Path other = folder.resolve("new");
        String[] db = database.empty(other);
        Operator alone = new Operator(other, db);
        alone.does("restore", file.toString());
        List<String> others;
        try (PortalProcess portal = PortalProcess.start(other, db)) {
            confirmed.forEach(sent -> isKnown(portal, sent));
            Application.send(portal.visitor(), OTHER).requireReference();
            Operator restored = new Operator(other);
            assertEquals(rows, restored.rows(TOWN, folder.resolve("after.zip")));
            others = settledRows(restored, OTHER);
            isDeleted(restored);
        }
        if (database == Databases.DERBY) {
            refusesWhatIsNotEmpty(alone, file, others);
        }
    }

    private void refusesWhatIsNotEmpty(Operator alone, Path file, List<String> others) throws Exception {
        assertEquals(others, alone.rows(OTHER, folder.resolve("same.zip")));
        List<String> said = alone.fails(1, "restore", file.toString());
        assertTrue(said.toString().contains("not empty") || said.toString().contains("has tables"), said::toString);
    }

    private List<Sent> confirmedBeforeABackup(PortalProcess portal, Path file) throws Exception {
        try (Rush rush = Rush.at(portal, OTHER, "Eilig")) {
            Patience.until("some have applied", () -> rush.confirmed().size() >= BEFORE);
            List<Sent> confirmed = rush.confirmed();
            new Operator(portal.data()).does("backup", "--to", file.toString());
            return confirmed;
        }
    }

    private static void isKnown(PortalProcess portal, Sent sent) {
        Page status = portal.visitor().get(sent.status());
        assertTrue(status.status() == 200 && status.words().contains(sent.reference()), status::toString);
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
