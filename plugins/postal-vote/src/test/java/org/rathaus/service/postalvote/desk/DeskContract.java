package org.rathaus.service.postalvote.desk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.form.Answers;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.testing.MemoryCaseDesk;
import org.rathaus.api.testing.MemoryCases;
import org.rathaus.api.testing.MovableClock;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.plugincheck.TestStore;
import org.rathaus.service.postalvote.Offers;
import org.rathaus.service.postalvote.PostalVote;
import org.rathaus.service.postalvote.PostalVoteModel;
import org.rathaus.service.postalvote.election.Election;
import org.rathaus.service.postalvote.election.Elections;
import org.rathaus.service.postalvote.ledger.Holder;
import org.rathaus.service.postalvote.register.RegisterPreview;

/** The town hall's side: the ledger in a database, the cases in memory. Another town for each test. */
abstract class DeskContract {

    static final Instant NOW = Offers.moment("2027-05-10T08:00:00");
    static final Election FIRST = election("mayor", "2027-05-09", "2027-05-23");
    static final Election SECOND = election("second", "2027-05-23", "");

    private static final EntityStore STORE = TestStore.DERBY.open(new PostalVoteModel());

    final SampleTown town = new SampleTown("town-" + UUID.randomUUID());
    final MovableClock clock = new MovableClock(NOW);
    final MemoryCases cases = new MemoryCases(PostalVote.ID, Offers.lifecycle(), clock);
    final StaffSide staff = new StaffSide(STORE, cases, new MemoryCaseDesk(cases), null, clock);

    @AfterEach
    void end() {
        staff.close();
    }

    private static Election election(String id, String day, String runOff) {
        Map<String, Object> settings = new HashMap<>(Map.of("id", id, "name", Map.of("de", id), "day", day, "opens", "2027-03-01T08:00"));
        if (!runOff.isEmpty()) {
            settings.put("runOff", runOff);
        }
        return Election.of(settings, LocalDate.of(2027, 1, 1));
    }

    /** As if the form had been sent. */
    CaseFile apply(String key, String familyName, Map<String, String> more) {
        return apply(key, familyName, more, List.of(FIRST.id()));
    }

    /** For several elections. */
    CaseFile apply(String key, String familyName, Map<String, String> more, List<String> elections) {
        Map<String, String> typed = new HashMap<>(Map.of("familyName", familyName, "firstNames", "Ewa", "birthDate.day", "9", "birthDate.month", "3",
                "birthDate.year", "1961", "street", "Am Wall", "houseNumber", "1", "postcode", "22844", "city", "Musterstadt"));
        typed.put(Elections.QUESTION, String.join("\n", elections));
        typed.putAll(more);
        Answers answers = Answers.of(typed);
        Submission submission = new Submission(PostalVote.ID, 1, answers, Locale.GERMAN, key, "secret of " + key);
        return cases.add(town, answers, key, staff.assess(town.id(), submission, elections));
    }

    CaseFile now(CaseFile file) {
        return cases.find(town.id(), file.id()).orElseThrow();
    }

    void issue(List<CaseFile> files) {
        staff.certificates().issue(town.id(), FIRST.id(), files.stream().map(it -> new Holder(it.id(), it.reference(), it.subject())).toList(), NOW, "clerk");
    }

    /** In force from now on: somebody who is nobody of the tests. */
    void register(LocalDate keepUntil) {
        byte[] content = "Familienname;Vornamen;Geburtsdatum;Straße\nMuster;Max;01.01.1950;Am Markt 1\n".getBytes(StandardCharsets.UTF_8);
        staff.loader().run(town.id(), staff.registers().stage(town.id(), FIRST.id(), content, RegisterPreview.of(content), NOW, "clerk", keepUntil));
    }
}
