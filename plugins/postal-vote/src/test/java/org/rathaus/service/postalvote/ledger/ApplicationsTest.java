package org.rathaus.service.postalvote.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Channel;

/** Of each person one application counts, however they come and how often. */
class ApplicationsTest extends LedgerContract {

    @BeforeEach
    void register() {
        register(ELECTION);
        register("vote");
    }

    @Test
    void withoutARegisterItIsOnlyLinkedToTheFirst() {
        assertEquals(Standing.RECEIVED, applications.receive(town, incoming("a", ewa("Am Wall"), Channel.ONLINE, "none")));
        assertEquals(Standing.RECEIVED, applications.receive(town, incoming("b", ewa("Am Wall"), Channel.ONLINE, "none")));
        assertEquals(1, applications.ofElection(town, "none").stream().filter(Application::isFirst).count());
    }

    @Test
    void whatCameBeforeTheRegisterIsComparedLater() {
        applications.receive(town, incoming("a", ewa("Am Wall"), Channel.ONLINE, "later"));
        applications.receive(town, incoming("b", ewa("Am Wall"), Channel.ONLINE, "later"));
        register("later");
        assertEquals(List.of(Standing.MISMATCH, Standing.DUPLICATE), applications.ofElection(town, "later").stream()
                .map(it -> applications.review(town, it, ewa("Am Wall"), NOW)).sorted().toList());
    }

    @Test
    void theSameKeyAlwaysStandsAlike() {
        assertEquals(List.of(Standing.MISMATCH, Standing.MISMATCH), List.of(receive("a", ewa("Am Wall")), receive("a", ewa("Am Wall"))));
        assertEquals(1, applications.ofElection(town, ELECTION).size());
    }

    @Test
    void aSecondOneIsADuplicateHoweverItIsSpelledAndHoweverItComes() {
        receive("a", ewa("Ulzburger Straße"));
        CaseFile first = store("a", "received");
        assertEquals(Standing.DUPLICATE, applications.receive(town, incoming("b", ewa("ULZBURGER STR."), Channel.PAPER, ELECTION)));
        CaseFile second = store("b", "duplicate");
        Application duplicate = applications.ofCase(town, second.id()).get(0);
        assertEquals(first.reference(), applications.find(town, UUID.fromString(duplicate.firstId())).orElseThrow().reference());
        assertEquals("paper", duplicate.channel());
    }

    @Test
    void somebodyElseIsNoDuplicate() {
        receive("a", ewa("Am Wall"));
        assertEquals(Standing.MISMATCH, receive("b", ewa("Schulstraße")));
    }

    @Test
    void anotherTownOrElectionIsNoDuplicate() {
        receive("a", ewa("Am Wall"));
        assertEquals(Standing.RECEIVED, applications.receive("town-" + UUID.randomUUID(), incoming("b", ewa("Am Wall"), Channel.ONLINE, ELECTION)));
        assertEquals(Standing.MISMATCH, applications.receive(town, incoming("c", ewa("Am Wall"), Channel.ONLINE, ELECTION, "vote")));
        assertEquals(Standing.DUPLICATE, applications.receive(town, incoming("d", ewa("Am Wall"), Channel.ONLINE, ELECTION, "vote")));
    }

    @Test
    void ofManyAtTheSameMomentOneCounts() throws Exception {
        AtomicInteger number = new AtomicInteger();
        List<Standing> all = atOnce(8, () -> receive("key " + number.incrementAndGet(), ewa("Am Wall")));
        assertEquals(1, Collections.frequency(all, Standing.MISMATCH));
        assertEquals(7, Collections.frequency(all, Standing.DUPLICATE));
    }

    @Test
    void oneThatWasRefusedStandsInNobodysWay() {
        receive("a", ewa("Am Wall"));
        store("a", "rejected");
        assertEquals(Standing.MISMATCH, receive("b", ewa("Am Wall")));
    }

    @Test
    void oneThatWasWithdrawnLetsTheNextOneCount() {
        receive("a", ewa("Am Wall"));
        CaseFile first = store("a", "mismatch");
        receive("b", ewa("Am Wall"));
        CaseFile second = store("b", "duplicate");
        UUID gone = applications.ofCase(town, first.id()).get(0).id();
        List<Application> next = applications.after(town, gone);
        assertEquals(List.of(second.id().toString()), next.stream().map(Application::caseId).toList());
        assertEquals(Standing.DUPLICATE, applications.review(town, next.get(0), ewa("Am Wall"), NOW));
        store("a", "withdrawn");
        assertEquals(Standing.MISMATCH, applications.review(town, next.get(0), ewa("Am Wall"), NOW));
        assertEquals(List.of(), applications.after(town, gone));
    }

    @Test
    void oneThatNeverBecameACaseIsForgottenAfterADay() {
        receive("a", ewa("Am Wall"));
        applications.linkAll(town, NOW.plus(Duration.ofHours(23)));
        assertEquals(1, applications.ofElection(town, ELECTION).size());
        applications.linkAll(town, NOW.plus(Duration.ofHours(25)));
        assertEquals(0, applications.ofElection(town, ELECTION).size());
        assertEquals(Standing.MISMATCH, receive("b", ewa("Am Wall")));
    }

    @Test
    void theKeyIsForgottenOnceTheCaseIsKnown() {
        receive("a", ewa("Am Wall"));
        CaseFile file = store("a", "received");
        Application application = applications.ofCase(town, file.id()).get(0);
        assertEquals("", application.caseKey());
        assertEquals("REF-a", application.reference());
    }

    @Test
    void whatIsErasedIsGoneAndLetsTheNextOneCount() {
        receive("a", ewa("Am Wall"));
        CaseFile file = store("a", "received");
        applications.linkAll(town, NOW);
        applications.erase(town, file.id());
        applications.erase(town, file.id());
        assertTrue(applications.ofElection(town, ELECTION).isEmpty());
        assertEquals(Standing.MISMATCH, receive("b", ewa("Am Wall")));
    }

    @Test
    void countsWhatGoesToOneAddress() {
        for (int i = 0; i < 5; i++) {
            Incoming one = new Incoming("k" + i, List.of(ELECTION), ewa("Weg " + "abcdefgh".charAt(i)), i < 4 ? "strandweg 5" : "hafen 1", Channel.ONLINE, NOW);
            applications.receive(town, one);
        }
        assertEquals(List.of(new Diversion("strandweg 5", 4)), applications.diversions(town, ELECTION, 4));
        assertEquals(List.of(), applications.diversions(town, ELECTION, 5));
        assertEquals(List.of(), applications.diversions("town-" + UUID.randomUUID(), ELECTION, 1));
    }
}
