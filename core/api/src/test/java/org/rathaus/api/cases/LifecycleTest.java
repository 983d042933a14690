package org.rathaus.api.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Period;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class LifecycleTest {

    private static final Lifecycle LIFECYCLE =
            Lifecycle.of(Status.of("open"), Status.of("closed", Status.Tone.SUCCESS)).way("open", "closed");

    @Test
    void startsWithItsFirstStatus() {
        assertEquals("open", LIFECYCLE.initial());
        assertEquals("received", Lifecycle.simple().initial());
    }

    @Test
    void knowsTheWaysOfStaff() {
        assertEquals(List.of("closed"), LIFECYCLE.next("open"));
        assertEquals(List.of(), LIFECYCLE.next("closed"));
        assertEquals(List.of(), LIFECYCLE.next("unknown"));
    }

    @Test
    void doesNotChangeWhenAWayIsAdded() {
        assertEquals(List.of("open"), LIFECYCLE.way("closed", "open").next("closed"));
        assertEquals(List.of(), LIFECYCLE.next("closed"));
    }

    @Test
    void refusesWaysFromOrToUnknownStatuses() {
        assertThrows(IllegalArgumentException.class, () -> LIFECYCLE.way("open", "lost"));
        assertThrows(IllegalArgumentException.class, () -> LIFECYCLE.way("lost", "open"));
    }

    @Test
    void keepsEachStatusForItsTime() {
        Lifecycle kept = LIFECYCLE.keep("closed", Period.ofMonths(1)).way("open", "closed");
        assertEquals(Optional.of(Period.ofMonths(1)), kept.kept("closed"));
        assertEquals(Optional.empty(), kept.kept("open"));
        assertThrows(IllegalArgumentException.class, () -> LIFECYCLE.keep("lost", Period.ofDays(1)));
    }

    @Test
    void letsCitizensWithdrawWhereItSaysSo() {
        Lifecycle withdrawable = Lifecycle.of(Status.of("open"), Status.of("closed"), Status.of("withdrawn")).withdrawable("withdrawn", "open")
                .keep("closed", Period.ofMonths(1)).way("open", "closed");
        assertEquals(Optional.of("withdrawn"), withdrawable.withdrawal("open"));
        assertEquals(Optional.empty(), withdrawable.withdrawal("closed"));
        assertEquals(List.of("closed"), withdrawable.next("open"));
        assertThrows(IllegalArgumentException.class, () -> LIFECYCLE.withdrawable("lost", "open"));
        assertThrows(IllegalArgumentException.class, () -> LIFECYCLE.withdrawable("closed", "lost"));
    }

    /** Also where a way leads on, on which staff tidy up. */
    @Test
    void leavesNothingToDoWhereACaseIsWithdrawnOrSealed() {
        Lifecycle tidied = Lifecycle.of(Status.of("open"), Status.of("withdrawn"), Status.of("late"), Status.of("destroyed"))
                .way("open", "withdrawn").way("withdrawn", "destroyed").way("late", "open", "destroyed").withdrawable("withdrawn", "open").sealed("late");
        assertEquals(List.of("open"), tidied.statuses().stream().map(Status::id).filter(tidied::isOpen).toList());
    }

    @Test
    void sealsWhatItSaysAndNothingElse() {
        Lifecycle sealed = LIFECYCLE.sealed("closed").way("closed", "open");
        assertEquals(List.of(true, false, false), List.of(sealed.isSealed("closed"), sealed.isSealed("open"), LIFECYCLE.isSealed("closed")));
        assertThrows(IllegalArgumentException.class, () -> LIFECYCLE.sealed("lost"));
    }

    @Test
    void showsAStatusOfAnOlderVersionNeutrally() {
        assertEquals(Status.of("archived", Status.Tone.INFO), LIFECYCLE.status("archived"));
        assertEquals(Status.Tone.SUCCESS, LIFECYCLE.status("closed").tone());
    }
}
