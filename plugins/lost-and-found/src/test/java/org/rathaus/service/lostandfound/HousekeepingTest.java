package org.rathaus.service.lostandfound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.Answers;
import org.rathaus.api.service.Offer;
import org.rathaus.api.testing.MemoryCases;
import org.rathaus.api.testing.MovableClock;
import org.rathaus.api.testing.SampleTown;

/** What is done each hour without anybody asking. */
class HousekeepingTest extends ItemsContract {

    private static final Answers CLAIM = Answers.of(Map.of("about", "claim"));
    private static final Answers LOSS = Answers.of(Map.of("about", LossForm.LOST, "kind", "bicycle", "colour", "green", "description", "Damenfahrrad",
            "lostAt", "im Park", "lostOn.day", "19", "lostOn.month", "11", "lostOn.year", "2026"));

    private final MovableClock clock = new MovableClock(Samples.NOW);
    private final MemoryCases cases = new MemoryCases(LostAndFound.ID, LostAndFound.LIFECYCLE, clock);
    private final SampleTown ours = new SampleTown(town);
    private final Ties ties = new Ties(store, cases);
    /** Nothing that staff decide is done here. */
    private final Housekeeping housekeeping =
            new Housekeeping(items, ties, new Decisions(items, ties, null), new Alerts(items, new Matching(items), ties, cases));

    private FoundItem after(Duration time, UUID item) {
        clock.set(Samples.NOW.plus(time));
        housekeeping.lookAfter(new Offer(ours, Map.of(), clock.instant()));
        return items.find(town, item).orElseThrow();
    }

    /** Somebody says that it is theirs; the case comes a moment later. */
    private FoundItem claimed(String key) {
        FoundItem item = take(town, "");
        items.tie(town, Tie.coming(item.id(), key, Samples.NOW), new Items.Act(ItemStatus.CLAIMED, "", Items.SYSTEM, Samples.NOW));
        return item;
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # at,                 finder known
            2029-11-20T22:59:59Z, true
            2029-11-20T23:00:00Z, false
            """)
    void threeYearsAfterItsEndNobodyKnowsWhomAnItemWasAbout(Instant at, boolean isKnown) {
        FoundItem item = take(town, "R-1");
        items.advance(town, item.id(), 1, act(ItemStatus.RELEASED));
        assertEquals(isKnown, after(Duration.between(Samples.NOW, at), item.id()).finder().isKnown());
        assertEquals(isKnown, items.events(town, item.id()).get(0).note().equals("eine Notiz"));
    }

    @Test
    void whatIsNotAtItsEndIsKept() {
        FoundItem item = take(town, "R-1");
        assertEquals(Samples.FINDER, after(Duration.ofDays(4_000), item.id()).finder());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # status of the claim, of the item
            claimed,               CLAIMED
            confirmed,             CLAIMED
            rejected,              STORED
            """)
    void anItemGoesAlongWithTheClaimThatWasDecidedElsewhere(String claim, ItemStatus status) {
        FoundItem item = claimed("key");
        CaseFile file = cases.add(ours, CLAIM, "key", LostAndFound.CLAIMED);
        cases.become(file, claim, "", "clerk");
        assertEquals(status, after(Duration.ofMinutes(5), item.id()).status());
    }

    @Test
    void aClaimThatNeverCameIsForgottenAfterAnHour() {
        FoundItem item = claimed("never sent");
        assertEquals(ItemStatus.CLAIMED, after(Duration.ofHours(1), item.id()).status());
        assertEquals(ItemStatus.STORED, after(Duration.ofHours(1).plusMillis(1), item.id()).status());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # hours since it came in, colour, status of the loss, of the item
            23,                       green,  candidate,          MATCHED
            25,                       green,  open,               STORED
            23,                       red,    open,               STORED
            """)
    void whoeverWasNotToldThatSomethingFitsIsToldWithinADay(int hours, String colour, String loss, ItemStatus status) {
        FoundItem item = take(town, "");
        Map<String, String> said = new HashMap<>(LOSS.asMap());
        said.put("colour", colour);
        CaseFile file = cases.add(ours, Answers.of(said), "loss", LostAndFound.OPEN);
        assertEquals(status, after(Duration.ofHours(hours), item.id()).status());
        assertEquals(loss, cases.find(town, file.id()).orElseThrow().status());
    }

    @Test
    void whatFitsIsToldOnce() {
        FoundItem item = take(town, "");
        CaseFile file = cases.add(ours, LOSS, "loss", LostAndFound.OPEN);
        after(Duration.ofHours(1), item.id());
        assertEquals(2, after(Duration.ofHours(2), item.id()).events());
        assertEquals(2, cases.find(town, file.id()).orElseThrow().events().size());
    }
}
