package org.rathaus.service.lostandfound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.Answers;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.testing.MemoryCaseDesk;
import org.rathaus.api.testing.MemoryCases;
import org.rathaus.api.testing.MovableClock;
import org.rathaus.api.testing.SampleTown;

/** What becomes of items when staff decide about whoever claims or misses them. */
class DecisionsTest extends ItemsContract {

    private static final Items.Act NOBODY = new Items.Act(ItemStatus.STORED, "", Items.SYSTEM, Samples.NOW.plusSeconds(60));

    private final MovableClock clock = new MovableClock(Samples.NOW.plusSeconds(1));
    private final MemoryCases cases = new MemoryCases(LostAndFound.ID, LostAndFound.LIFECYCLE, clock);
    private final Ties ties = new Ties(store, cases);
    private final Decisions decisions = new Decisions(items, ties, new MemoryCaseDesk(cases));
    private final StaffMember clerk = new StaffMember("clerk", town, "clerk", "Vera", Role.CLERK);

    private FoundItem now(FoundItem item) {
        return items.find(town, item.id()).orElseThrow();
    }

    private CaseFile add(String about, String status) {
        return cases.add(new SampleTown(town), Answers.of(Map.of("about", about)), about, status);
    }

    private FoundItem said(ItemStatus status, CaseFile file) {
        FoundItem item = take(town, "");
        items.tie(town, Tie.with(item.id(), file.id(), Samples.NOW), new Items.Act(status, "", Items.SYSTEM, Samples.NOW));
        return now(item);
    }

    @Test
    void aLossIsOfOneThing() {
        CaseFile loss = add(LossForm.LOST, LostAndFound.CANDIDATE);
        FoundItem theirs = said(ItemStatus.MATCHED, loss);
        FoundItem other = said(ItemStatus.MATCHED, loss);
        assertTrue(decisions.confirm(clerk, theirs, loss, 1, clock.instant()));
        assertEquals(List.of(ItemStatus.CLAIMED, ItemStatus.STORED), List.of(now(theirs).status(), now(other).status()));
        decisions.settle(town, other.id(), NOBODY);
        assertEquals(ItemStatus.STORED, now(other).status());
        assertFalse(decisions.confirm(clerk, now(other), loss, 1, clock.instant()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # what became of the case elsewhere once staff had confirmed it at the item, then
            confirmed,                                                                   CLAIMED
            rejected,                                                                    STORED
            closed,                                                                      CLAIMED
            """)
    void anItemGoesOnWithWhatStaffHaveConfirmedAtIt(String became, ItemStatus then) {
        CaseFile loss = add(LossForm.LOST, LostAndFound.CANDIDATE);
        FoundItem item = said(ItemStatus.MATCHED, loss);
        decisions.confirm(clerk, item, loss, 1, clock.instant());
        cases.become(cases.find(town, loss.id()).orElseThrow(), became, "", "clerk");
        decisions.settle(town, item.id(), NOBODY);
        assertEquals(then, now(item).status());
        assertEquals(became.equals(LostAndFound.CLOSED), !now(item).closedCase().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # about, was,       becomes
            claim,   claimed,   rejected
            lost,    candidate, open
            """)
    void anItemGoesBackOnceItIsNotTheirs(String about, String was, String becomes) {
        CaseFile file = add(about, was);
        FoundItem item = said(was.equals(LostAndFound.CLAIMED) ? ItemStatus.CLAIMED : ItemStatus.MATCHED, file);
        assertFalse(decisions.refuse(clerk, item, file, 2, "eine andere Gravur", clock.instant()));
        assertTrue(decisions.refuse(clerk, item, file, 1, "eine andere Gravur", clock.instant()));
        assertEquals(ItemStatus.STORED, now(item).status());
        assertEquals(becomes, cases.find(town, file.id()).orElseThrow().status());
    }

    @Test
    void aHandOverAnswersWhatStaffAreAskedFor() {
        CaseFile claim = add(LossForm.CLAIM, LostAndFound.CLAIMED);
        FoundItem item = said(ItemStatus.CLAIMED, claim);
        cases.become(claim, LostAndFound.CLOSED, "", "clerk");
        decisions.settle(town, item.id(), NOBODY);
        FoundItem asked = now(item);
        assertEquals(claim.reference(), asked.closedCase());
        assertTrue(items.advance(town, item.id(), asked.events(), act(ItemStatus.RELEASED)).isPresent());
        assertEquals("", now(item).closedCase());
    }
}
