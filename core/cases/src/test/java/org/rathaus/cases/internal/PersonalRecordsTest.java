package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseDesk.Row;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.form.Answers;
import org.rathaus.api.testing.KnownTowns;
import org.rathaus.kernel.cases.PersonalRecords.Person;

class PersonalRecordsTest extends RetentionContract {

    private final JpaPersonalRecords records = new JpaPersonalRecords(store, new KnownTowns(List.of(town, otherTown)), catalog,
            (of, file, language) -> "pdf".getBytes(StandardCharsets.UTF_8), keepers, auditLog(),
            Clock.fixed(NOW, ZoneOffset.UTC));

    private CaseFile erika(String key) {
        Answers answers = Answers.of(Map.of("familyName", "Müller", "email", "Erika.M@example.org", "birthDate.day", "9",
                "birthDate.month", "3", "birthDate.year", "1961", "a", "Wauwau"));
        return cases.receive(town, new Submission(SERVICE, 1, answers, Locale.GERMAN, key, "secret of " + key, "email"),
                "received", "Müller, Erika");
    }

    private List<UUID> found(String name, String birthDate, String email) {
        return records.find(clerk, new Person(name, birthDate, email)).stream().map(Row::id).toList();
    }

    @Test
    void findsAPersonByEachOfThePartsAndAll() {
        CaseFile file = erika("1");
        receive("Meier, Erika");
        List<UUID> her = List.of(file.id());
        assertEquals(her, found("erika müll", "", ""));
        assertEquals(her, found("", "1961-03-09", ""));
        assertEquals(her, found("", "", "erika.m@EXAMPLE.org"));
        assertEquals(her, found("Müller", "1961-03-09", "erika.m@example.org"));
        assertEquals(2, found("Erika", "", "").size());
    }

    @Test
    void findsNobodyWhereAPartDiffersOrNothingIsAsked() {
        erika("1");
        assertEquals(List.of(), found("Müller", "1961-03-10", ""));
        assertEquals(List.of(), found("Müller", "", "other@example.org"));
        assertEquals(List.of(), found("", "", ""));
        assertEquals(List.of(), found("%", "_", "\\"));
    }

    @Test
    void showsNothingOfAnotherTown() throws IOException {
        CaseFile file = erika("1");
        assertEquals(List.of(), records.find(otherClerk, new Person("Müller", "", "")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        records.write(otherClerk, List.of(file.id()), out);
        assertEquals(Map.of(), unzipped(out));
    }

    private Map<String, String> unzipped(ByteArrayOutputStream out) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }

    @Test
    void handsOutAllThatIsKept() throws IOException {
        CaseFile first = erika("1");
        CaseFile second = erika("2");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        records.write(clerk, List.of(first.id(), second.id(), first.id(), UUID.randomUUID()), out);
        Map<String, String> files = unzipped(out);
        assertEquals(8, files.size());
        String folder = first.reference() + "/";
        assertTrue(files.keySet().containsAll(Set.of(folder + "case.json", folder + "receipt.pdf", folder + "2-case.json")));
        assertTrue(files.keySet().stream().anyMatch(name -> name.endsWith("photo.jpg")), files.keySet().toString());
        assertFalse(files.keySet().stream().anyMatch(name -> name.contains("..")), files.keySet().toString());
        assertTrue(files.get(folder + "case.json").contains("Wauwau"));
    }

    @Test
    void writesDownWhoWasGivenWhat() throws IOException {
        CaseFile file = erika("1");
        records.write(clerk, List.of(file.id()), new ByteArrayOutputStream());
        records.write(town, file, new ByteArrayOutputStream());
        String id = file.id().toString();
        assertTrue(audit().containsAll(List.of(new AuditRow(clerk.id(), "hand_out", id, ""),
                new AuditRow("citizen", "hand_out", id, ""))));
    }
}
