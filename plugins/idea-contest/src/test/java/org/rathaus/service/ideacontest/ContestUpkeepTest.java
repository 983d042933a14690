package org.rathaus.service.ideacontest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.form.Answers;
import org.rathaus.api.service.Offer;
import org.rathaus.api.testing.MemoryAudit;
import org.rathaus.api.testing.MemoryCases;
import org.rathaus.api.testing.MovableClock;
import org.rathaus.api.testing.SampleTown;

/** What is done each hour without anybody asking. */
class ContestUpkeepTest extends ContestContract {

    /** A year after the contest's last second: nobody has drawn. */
    private static final Instant DUE = Instant.parse("2028-02-28T22:59:59Z");

    private final MovableClock clock = new MovableClock(RUNNING);
    private final MemoryCases cases = new MemoryCases(IdeaContest.ID, Lifecycle.simple(), clock);
    private final MemoryAudit audit = new MemoryAudit();
    private final ContestUpkeep upkeep = new ContestUpkeep(store, new EntryRecords(store, cases, clock), draws, audit);

    private long left(String entity, Instant at) {
        clock.set(at);
        upkeep.lookAfter(new Offer(new SampleTown(town), Map.of(), at));
        return store.read(town, rows -> rows.createQuery("select count(r) from " + entity + " r", Long.class).getSingleResult());
    }

    private void enterWithCase() {
        enter("a", "Meyer", null);
        cases.add(new SampleTown(town), Answers.none(), "a", ContestEntry.COUNTED);
    }

    @Test
    void anEntryThatBecameNoCaseGoesAfterAnHour() {
        enterWithCase();
        enter("lost", "Schmidt", null);
        assertEquals(2, left("ContestEntry", RUNNING.plus(Duration.ofHours(1))));
        assertEquals(1, left("ContestEntry", RUNNING.plus(Duration.ofHours(1)).plusMillis(1)));
        assertEquals(1, left("ContestEntry", OVER));
    }

    @Test
    void aCardThatWasKeyedOnceGoesAfterSixtyDays() {
        Keying keying = new Keying(contest.id(), CardCode.next(), "clerk", new CardFields(Map.of("familyName", "Meyer")), RUNNING);
        store.write(town, rows -> rows.merge(keying));
        assertEquals(1, left("Keying", RUNNING.plus(Duration.ofDays(60))));
        assertEquals(0, left("Keying", RUNNING.plus(Duration.ofDays(60)).plusMillis(1)));
    }

    @Test
    void aCardThatIsJustBeingTakenStaysHoweverLongAgoItCame() {
        CardCode card = CardCode.next();
        store.write(town, rows -> rows.merge(new Keying(contest.id(), card, "clerk", new CardFields(Map.of("familyName", "Meyer")), OVER)));
        enter(CardIntake.key(contest, card), null, card);
        assertEquals(1, left("ContestEntry", OVER));
        store.write(town, rows -> rows.createQuery("delete from Keying k").executeUpdate());
        assertEquals(0, left("ContestEntry", OVER));
    }

    @Test
    void contactDataGoOnTheSecondAndAreAccountedForOnce() {
        enterWithCase();
        assertEquals(1, left("Contact", DUE.minusSeconds(1)));
        assertEquals(List.of(), audit.entries(town));
        assertEquals(0, left("Contact", DUE));
        left("Contact", DUE.plus(Duration.ofHours(1)));
        assertEquals(List.of("system deleteContacts " + contest.id()), audit.entries(town));
    }

    @Test
    void contactDataGoEvenIfTheContestIsNotShownAnyMore() {
        enterWithCase();
        ContestTerms terms = contest.terms();
        contests.save(town, contest.id(), new ContestTerms(terms.starts(), terms.ends(), false, terms.isModerated(), terms.age(), terms.winners(),
                terms.alternates(), terms.acceptDays(), terms.words()), OVER);
        assertEquals(0, left("Contact", DUE));
    }
}
