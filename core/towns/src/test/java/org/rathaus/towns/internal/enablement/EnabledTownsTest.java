package org.rathaus.towns.internal.enablement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.town.EnablementDesk;

/** When a decision holds on which node, and what that asks of the database. */
class EnabledTownsTest extends EnablementContract {

    @Test
    void holdsAtOnceHereAndAMomentLaterOnOtherNodes() {
        Node another = new Node();
        assertTrue(another.town().offers(OneService.ID));
        decide(OFF, 0);
        assertFalse(node.town().offers(OneService.ID));
        nanos.addAndGet(Duration.ofSeconds(EnablementDesk.SECONDS).toNanos() - 1);
        assertTrue(another.town().offers(OneService.ID));
        nanos.incrementAndGet();
        assertFalse(another.town().offers(OneService.ID));
        assertFalse(another.towns.all().stream().filter(it -> it.id().equals(ours)).findFirst().orElseThrow().offers(OneService.ID));
    }

    @Test
    void isTheSameTownAsLongAsNothingChanges() {
        Town before = node.town();
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        assertSame(before, node.town());
        decide(OFF, 0);
        assertNotSame(before, node.town());
        assertEquals(folders.find(ours).orElseThrow().name(), node.town().name());
    }

    private void pass(int seconds) {
        secondsLater.addAndGet(seconds);
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private long readsWhile(Runnable work) {
        long before = reads.get();
        work.run();
        return reads.get() - before;
    }

    @Test
    void asksOnceForAllTownsAndOnlyForThoseThatDecided() {
        Runnable visits = () -> {
            for (Town town : node.towns.all()) {
                assertEquals(town.offers(OneService.ID), node.towns.find(town.id()).orElseThrow().offers(OneService.ID));
            }
        };
        assertEquals(1, readsWhile(visits));
        assertEquals(0, readsWhile(visits));
        decide(OFF, 0);
        assertEquals(0, readsWhile(visits));
        pass(2);
        assertEquals(2, readsWhile(visits), "somebody may still be about to commit");
        pass(60);
        assertEquals(2, readsWhile(visits));
        pass(2);
        assertEquals(1, readsWhile(visits), "only whether there is something new");
    }
}
