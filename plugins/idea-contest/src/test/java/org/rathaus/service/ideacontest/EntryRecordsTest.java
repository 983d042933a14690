package org.rathaus.service.ideacontest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.Answers;
import org.rathaus.api.testing.MovableClock;

/** What a person is handed out of an entry, and what is left of it when it is deleted. */
class EntryRecordsTest extends ContestContract {

    /** No case has to be looked for: each entry knows its own. */
    private final EntryRecords records = new EntryRecords(store, null, Clock.fixed(RUNNING, ZoneOffset.UTC));

    /** The case of an entry with an idea, which two browsers support. */
    private UUID enterWithIdea(String key, String familyName, String title) {
        UUID file = UUID.randomUUID();
        entries.enter(town, contest, entrant(key, familyName, null, false, title), RUNNING);
        store.write(town, rows -> {
            rows.find(ContestEntry.class, ContestEntry.idOf(key).toString()).belongsTo(file);
            return file;
        });
        UUID idea = find(title).orElseThrow().id();
        ideas.support(town, idea, "browser one", title + " one");
        ideas.support(town, idea, "browser two", title + " two");
        return file;
    }

    private Optional<Idea> find(String title) {
        return store.read(town, rows -> rows.createQuery("select i from Idea i where i.title = :title", Idea.class).setParameter("title", title)
                .getResultStream().findFirst());
    }

    private long count(String entity) {
        return store.read(town, rows -> rows.createQuery("select count(r) from " + entity + " r", Long.class).getSingleResult());
    }

    private Map<String, String> exported(UUID file) throws IOException {
        Map<String, String> files = new TreeMap<>();
        CaseFile asCase = new CaseFile(file, town, "idea-contest", "R", "", 1, Answers.of(Map.of()), Locale.GERMAN, RUNNING,
                List.of(new CaseEvent(1, ContestEntry.COUNTED, "", "citizen", RUNNING)));
        records.export(asCase, (name, content) -> files.put(name, new String(content.readAllBytes(), StandardCharsets.UTF_8)));
        return files;
    }

    @Test
    void whoTakesPartInTheDrawIsHandedOutHowTheyAreReached() throws IOException {
        UUID file = enterWithIdea("a", "Eins", "Bänke");
        enterWithIdea("b", "Zwei", "Brunnen");
        assertEquals(Map.of("draw/contact.txt", "Anna Eins\nWeg 1\n12345 Ort\nanna@mail.example\n"), exported(file));
    }

    @Test
    void afterTheDrawThereIsNothingLeftToHandOut() throws IOException {
        UUID file = enterWithIdea("a", "Eins", "Bänke");
        draws.fix(town, contest, OVER);
        draws.draw(town, contest, "", OVER);
        assertEquals(1, exported(file).size());
        draws.clear(town, contest.id(), OVER);
        assertEquals(Map.of(), exported(file));
    }

    @Test
    void contactDataGoOnTheDayThatIsDueAndNotBefore() {
        enterWithIdea("a", "Eins", "Bänke");
        draws.fix(town, contest, OVER);
        draws.draw(town, contest, "", OVER);
        assertEquals(List.of(), draws.clearDue(town, OVER.plusSeconds(60)));
        assertEquals(1, count("Contact"));
        assertEquals(List.of(contest.id()), draws.clearDue(town, Draws.due(draws.find(town, contest.id()).orElseThrow(), contest, List.of())));
        assertEquals(0, count("Contact"));
        assertEquals(List.of(), draws.clearDue(town, OVER.plusSeconds(100_000_000)));
    }

    @Test
    void erasingAnEntryTakesItsIdeaAndItsSupportAndLetsThePersonEnterAgain() {
        UUID file = enterWithIdea("a", "Eins", "Bänke");
        enterWithIdea("b", "Zwei", "Brunnen");
        for (int time = 1; time <= 2; time++) {
            records.erase(town, file);
            assertEquals(List.of(1L, 1L, 2L, 1L), List.of(count("ContestEntry"), count("Idea"), count("Support"), count("Contact")));
        }
        assertFalse(everything().contains("Eins"), everything());
        assertTrue(find("Brunnen").isPresent() && find("Bänke").isEmpty());
        assertEquals("counted", enter("c", "Eins", null));
    }

    @Test
    void makingAnEntryAnonymousKeepsRatingAndIdeaAndNobodyTellsWhoseTheyWere() {
        UUID file = enterWithIdea("a", "Eins", "Bänke");
        records.anonymise(town, file);
        assertEquals(1, entries.counted(town, contest.id()));
        assertEquals(2, find("Bänke").orElseThrow().supports());
        assertFalse(everything().contains("Eins") || everything().contains("anna@mail.example"), everything());
        String entry = ContestEntry.idOf("a").toString();
        assertFalse(store.read(town, rows -> rows.createQuery("select i from Idea i where i.entry = :entry", Idea.class).setParameter("entry", entry)
                .getResultStream().findFirst()).isPresent());
    }

    @Test
    void erasingNothingOfATownTouchesAnother() {
        UUID file = enterWithIdea("a", "Eins", "Bänke");
        records.erase("other-" + town, file);
        assertEquals(1, count("ContestEntry"));
    }
}
