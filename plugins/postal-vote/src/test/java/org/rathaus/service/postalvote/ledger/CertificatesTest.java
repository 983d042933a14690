package org.rathaus.service.postalvote.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Numbers of polling cards: one after the other, each once. */
class CertificatesTest extends LedgerContract {

    private final Certificates certificates = new Certificates(store);

    private static Holder holder() {
        UUID id = UUID.randomUUID();
        return new Holder(id, "REF-" + id.toString().substring(0, 4), "Nowak, Ewa");
    }

    private List<Integer> issue(Holder... holders) {
        return certificates.issue(town, ELECTION, List.of(holders), NOW, "clerk").stream().map(Certificate::number).toList();
    }

    @Test
    void areGivenOneAfterTheOtherAndToEachCaseOnce() {
        Holder first = holder();
        Holder second = holder();
        assertEquals(List.of(1, 2), issue(first, second));
        assertEquals(List.of(1, 3), issue(first, holder()));
        assertEquals(List.of(1), certificates.issue(town, "vote", List.of(first), NOW, "clerk").stream().map(Certificate::number).toList());
    }

    @Test
    void haveNoGapsWhenSeveralIssueAtOnce() throws Exception {
        atOnce(6, () -> issue(holder(), holder()));
        assertEquals(IntStream.rangeClosed(1, 12).boxed().toList(),
                certificates.ofElection(town, ELECTION).stream().map(Certificate::number).toList());
    }

    @Test
    void areNotUsedAgainAfterTheCaseIsDestroyed() {
        Holder gone = holder();
        issue(gone);
        certificates.forget(town, gone.caseId());
        assertEquals(List.of(2), issue(holder()));
        Certificate left = certificates.ofElection(town, ELECTION).get(0);
        assertEquals(List.of("", "", ""), List.of(left.name(), left.reference(), left.caseId()));
    }

    @Test
    void anInvalidOneStaysAndTheNextHasAnotherNumber() {
        Holder lost = holder();
        issue(lost);
        certificates.invalidate(town, lost.caseId(), NOW, "verloren");
        assertEquals(List.of(2), issue(lost));
        List<Certificate> both = certificates.ofCase(town, lost.caseId());
        assertFalse(both.get(0).isValid());
        assertEquals("verloren", both.get(0).reason());
        assertEquals(List.of(), certificates.ofCase("town-" + UUID.randomUUID(), lost.caseId()));
    }

    @Test
    void areLeftBehindWhenTheCaseWentWithThePapersForAnotherElection() {
        Batches batches = new Batches(store);
        Holder both = holder();
        Holder one = holder();
        Holder invalid = holder();
        issue(both, one, invalid);
        List<UUID> others = certificates.issue(town, "vote", List.of(both, invalid), NOW, "clerk").stream().map(Certificate::id).toList();
        assertEquals(List.of(), certificates.leftBehind(town, ELECTION));
        batches.dispatch(town, "vote", others, NOW, "clerk");
        certificates.invalidate(town, invalid.caseId(), NOW, "verloren");
        List<Certificate> left = certificates.leftBehind(town, ELECTION);
        assertEquals(List.of(both.caseId().toString()), left.stream().map(Certificate::caseId).toList());
        assertEquals(List.of(), certificates.leftBehind(town, "vote"));
        batches.dispatch(town, ELECTION, left.stream().map(Certificate::id).toList(), NOW, "clerk");
        assertEquals(List.of(), certificates.leftBehind(town, ELECTION));
    }

    @Test
    void leaveTheHouseOnce() throws Exception {
        Batches batches = new Batches(store);
        certificates.issue(town, ELECTION, Stream.generate(CertificatesTest::holder).limit(20).toList(), NOW, "clerk");
        List<UUID> all = certificates.ofElection(town, ELECTION).stream().map(Certificate::id).toList();
        atOnce(4, () -> batches.dispatch(town, ELECTION, all, NOW, "clerk"));
        List<Batch> made = batches.ofElection(town, ELECTION);
        assertEquals(List.of(20), made.stream().map(Batch::items).toList());
        assertEquals(20, certificates.ofElection(town, ELECTION).stream().filter(it -> it.dispatch() == made.get(0).number()).count());
    }
}
