package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
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
import org.rathaus.api.cases.PersonalData.Kept;
import org.rathaus.api.cases.PersonalData.Person;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.form.Answers;
import org.rathaus.api.identity.NotPermittedException;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.testing.KnownTowns;

class PersonalRecordsTest extends RetentionContract {

    private static final Person ERIKA = new Person("erika", "", "");

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

    private Kept keep(String service) {
        beside.kept.add(new Kept(UUID.randomUUID(), service, "Erika Müller", "F-1", LocalDate.of(2026, 1, beside.kept.size() + 1)));
        return beside.kept.get(beside.kept.size() - 1);
    }

    @Test
    void findsAndHandsOutWhatIsKeptBesidesCases() throws IOException {
        Kept first = keep(SERVICE);
        Kept second = keep(SERVICE);
        assertEquals(List.of(second, first), records.besides(clerk, ERIKA));
        assertEquals(List.of(), records.besides(clerk, new Person("", "", "")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        records.write(clerk, List.of(), List.of(first), out);
        assertEquals(Map.of(SERVICE + "-" + first.id() + "/finder.txt", "Erika Müller"), unzipped(out));
        assertTrue(audit().contains(new AuditRow(clerk.id(), "service_deed", null, SERVICE + " handOutPerson " + first.id())), audit()::toString);
    }

    @Test
    void aServiceThatFailsKeepsNobodyFromTelling() {
        Beside other = new Beside();
        other.failure = new IllegalStateException("broken");
        keepers.addKeeper(other, NoPlugins.PROPERTIES);
        keep(SERVICE);
        assertEquals(1, records.besides(clerk, ERIKA).size());
    }

    @Test
    void erasesWhatIsKeptBesidesCasesForWhoeverMay() {
        Kept kept = keep(SERVICE);
        StaffMember elsewhere = new StaffMember("vera", town.id(), "vera", "Vera", Role.SERVICE_MANAGER, Set.of("other"));
        StaffMember clerkOnly = new StaffMember("paul", town.id(), "paul", "Paul", Role.CLERK);
        assertEquals(List.of(), records.besides(elsewhere, ERIKA));
        assertThrows(NotPermittedException.class, () -> records.erase(elsewhere, kept));
        assertThrows(NotPermittedException.class, () -> records.erase(clerkOnly, kept));
        records.erase(clerk, kept);
        assertEquals(List.of(), records.besides(clerk, ERIKA));
        assertTrue(audit().contains(new AuditRow(clerk.id(), "service_deed", null, SERVICE + " erasePerson " + kept.id())), audit()::toString);
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
