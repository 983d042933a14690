package org.rathaus.service.lostandfound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.cases.CaseEvent;
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

    /** Later than the item was taken in. */
    private CaseFile become(CaseFile file, String... statuses) {
        clock.set(Samples.NOW.plusSeconds(1));
        CaseFile now = file;
        for (String status : statuses) {
            now = cases.become(now, status, "", "clerk");
        }
        return now;
    }

    private CaseFile claim(String key) {
        return cases.add(ours, CLAIM, key, LostAndFound.CLAIMED);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # the claim became,       the item is, staff are asked for the hand-over
            claimed,                  CLAIMED,     false
            confirmed,                CLAIMED,     false
            rejected,                 STORED,      false
            confirmed rejected,       STORED,      false
            withdrawn,                STORED,      false
            closed,                   CLAIMED,     true
            confirmed closed,         CLAIMED,     true
            confirmed closed closed,  CLAIMED,     true
            """)
    void anItemGoesAlongWithTheClaimThatWasDecidedElsewhere(String claim, ItemStatus status, boolean isAsked) {
        FoundItem item = claimed("key");
        CaseFile file = become(claim("key"), claim.split(" "));
        FoundItem then = after(Duration.ofMinutes(5), item.id());
        assertEquals(status, then.status());
        assertEquals(isAsked ? file.reference() : "", then.closedCase());
        assertEquals(isAsked ? List.of(item.id()) : List.of(), items.closed(town, 10).stream().map(FoundItem::id).toList());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # what staff did with the item
            RELEASED
            MUNICIPAL RELEASED
            MUNICIPAL FORWARDED
            MUNICIPAL NOTICE AUCTIONED
            MUNICIPAL NOTICE AUCTIONED HELD
            MUNICIPAL NOTICE DESTROYED
            """)
    void whatIsClaimedNoMoreStaysWhatItIsWhenTheClaimIsClosedElsewhere(String ways) {
        FoundItem item = claimed("key");
        become(claim("key"), LostAndFound.CONFIRMED, LostAndFound.CLOSED);
        for (String way : ways.split(" ")) {
            items.advance(town, item.id(), items.find(town, item.id()).orElseThrow().events(), act(ItemStatus.valueOf(way)));
        }
        assertEquals(ways.replaceAll(".* ", ""), after(Duration.ofMinutes(5), item.id()).status().name());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # the first claim,  the second, the item is, staff are asked for the hand-over
            rejected,           claimed,    CLAIMED,     false
            rejected,           rejected,   STORED,      false
            confirmed closed,   claimed,    CLAIMED,     true
            confirmed closed,   rejected,   CLAIMED,     true
            withdrawn,          confirmed,  CLAIMED,     false
            """)
    void theOtherClaimOfAnItemStaysOpen(String first, String second, ItemStatus status, boolean isAsked) {
        FoundItem item = claimed("one");
        items.tie(town, Tie.coming(item.id(), "two", Samples.NOW), new Items.Act(ItemStatus.CLAIMED, "", Items.SYSTEM, Samples.NOW));
        become(claim("one"), first.split(" "));
        become(claim("two"), second.split(" "));
        FoundItem then = after(Duration.ofMinutes(5), item.id());
        assertEquals(status, then.status());
        assertEquals(isAsked, !then.closedCase().isEmpty());
    }

    @Test
    void staffAreAskedUntilTheySayWhereTheThingIs() {
        FoundItem item = claimed("key");
        CaseFile file = become(claim("key"), LostAndFound.CONFIRMED, LostAndFound.CLOSED);
        FoundItem asked = after(Duration.ofMinutes(5), item.id());
        items.advance(town, item.id(), asked.events(), new Items.Act(ItemStatus.STORED, "", "Vera", clock.instant()));
        items.tie(town, Tie.coming(item.id(), "later", clock.instant()), new Items.Act(ItemStatus.CLAIMED, "", Items.SYSTEM, clock.instant()));
        assertEquals("", after(Duration.ofMinutes(10), item.id()).closedCase());
        assertEquals(ItemStatus.STORED, after(Duration.ofHours(2), item.id()).status());
        assertEquals(LostAndFound.CLOSED, cases.find(town, file.id()).orElseThrow().status());
    }

    @Test
    void staffAreAskedStillWhenTheCaseIsGoneAndNoMoreWhenItWasClosedByMistake() {
        FoundItem gone = claimed("one");
        CaseFile erased = become(claim("one"), LostAndFound.CLOSED);
        FoundItem reopened = claimed("two");
        CaseFile mistake = become(claim("two"), LostAndFound.CONFIRMED, LostAndFound.CLOSED);
        assertEquals(2, List.of(after(Duration.ofMinutes(5), gone.id()), after(Duration.ofMinutes(5), reopened.id())).stream()
                .filter(it -> !it.closedCase().isEmpty()).count());
        new Ties(store, cases).forget(town, erased.id());
        cases.become(mistake, LostAndFound.CONFIRMED, "", "clerk");
        assertEquals(erased.reference(), after(Duration.ofMinutes(10), gone.id()).closedCase());
        assertEquals("", after(Duration.ofMinutes(10), reopened.id()).closedCase());
    }

    @Test
    void whatStaffHaveSaidOfAnItemWithoutACaseStays() {
        FoundItem item = take(town, "");
        items.advance(town, item.id(), 1, new Items.Act(ItemStatus.CLAIMED, "jemand am Telefon", "Vera", Samples.NOW));
        assertEquals(ItemStatus.CLAIMED, after(Duration.ofHours(1), item.id()).status());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # the loss was when the item came, and became, the item is
            open,                              withdrawn,  STORED
            candidate,                         withdrawn,  STORED
            open,                              open,       MATCHED
            """)
    void whoHasWithdrawnALossIsToldOfNothingMore(String status, String became, ItemStatus then) {
        CaseFile file = cases.add(ours, LOSS, "loss", status);
        FoundItem item = take(town, "");
        if (status.equals(LostAndFound.CANDIDATE)) {
            items.tie(town, Tie.with(item.id(), file.id(), Samples.NOW), new Items.Act(ItemStatus.MATCHED, file.reference(), Items.SYSTEM, Samples.NOW));
        }
        CaseFile now = became.equals(status) ? file : become(file, became);
        assertEquals(then, after(Duration.ofHours(1), item.id()).status());
        assertEquals(became.equals(status), cases.find(town, file.id()).orElseThrow().events().size() > now.events().size());
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

    /** Takes in what fits, tells of it, and ends it some other way. */
    private FoundItem matched(CaseFile loss, ItemStatus end) {
        FoundItem item = take(town, "");
        after(Duration.ofMinutes(5), item.id());
        assertEquals(LostAndFound.CANDIDATE, cases.find(town, loss.id()).orElseThrow().status());
        items.advance(town, item.id(), 2, new Items.Act(end, "", "Vera", clock.instant()));
        return item;
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # what fitted became, minutes later, the loss is
            RELEASED,             70,            open
            FORWARDED,            70,            open
            RELEASED,             60,            candidate
            STORED,               70,            candidate
            CLAIMED,              70,            candidate
            """)
    void whoMissesWhatWentToSomebodyElseIsLookedForOn(ItemStatus end, int minutes, String status) {
        CaseFile loss = cases.add(ours, LOSS, "loss", LostAndFound.OPEN);
        FoundItem item = matched(loss, end);
        after(Duration.ofMinutes(minutes), item.id());
        CaseEvent last = cases.find(town, loss.id()).orElseThrow().events().stream().reduce((a, b) -> b).orElseThrow();
        assertEquals(status, last.status());
        assertEquals(status.equals(LostAndFound.OPEN), last.note().startsWith("Die Fundsache, die zu Ihrer Meldung passte, ist nicht mehr"));
    }

    @Test
    void whatCameInWhileSomethingElseSeemedToFitIsComparedAfterwards() {
        CaseFile loss = cases.add(ours, LOSS, "loss", LostAndFound.OPEN);
        FoundItem first = matched(loss, ItemStatus.RELEASED);
        FoundItem second = take(town, "");
        clock.set(Samples.NOW.plus(Duration.ofMinutes(10)));
        housekeeping.lookAfter(new Offer(ours, Map.of(), clock.instant()));
        assertEquals(ItemStatus.STORED, items.find(town, second.id()).orElseThrow().status());
        assertEquals(ItemStatus.RELEASED, after(Duration.ofDays(40), first.id()).status());
        assertEquals(ItemStatus.MATCHED, items.find(town, second.id()).orElseThrow().status());
        assertEquals(List.of("open", "candidate", "open", "candidate"),
                cases.find(town, loss.id()).orElseThrow().events().stream().map(CaseEvent::status).toList());
    }
}
