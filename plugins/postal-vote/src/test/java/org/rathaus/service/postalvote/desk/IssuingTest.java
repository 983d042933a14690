package org.rathaus.service.postalvote.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.service.postalvote.election.Election;
import org.rathaus.service.postalvote.election.Elections;
import org.rathaus.service.postalvote.ledger.Batch;
import org.rathaus.service.postalvote.ledger.Certificate;

/** The steps from the decision to the post. */
class IssuingTest extends DeskContract {

    private static final int MANY = Issuing.MOST + 1;

    private final Elections elections = new Elections(List.of(FIRST, SECOND), NOW);
    private final Issuing issuing = of(FIRST);

    private Issuing of(Election election) {
        return new Issuing(staff, new StaffMember("clerk", town.id(), "clerk", "Clerk", Role.CLERK), election, NOW);
    }

    /** Another person for each number. */
    private static String name(int number) {
        return "Nowak" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }

    private CaseFile matched(int number, Map<String, String> more, List<String> elections) {
        return cases.become(apply("key " + number, name(number), more, elections), "matched", "", "clerk");
    }

    @Test
    void noneIsLeftOutHoweverManyThereAreAndWhoCameFirstIsFirst() {
        List<CaseFile> files = IntStream.range(0, MANY).mapToObj(i -> matched(i, Map.of(), List.of(FIRST.id()))).toList();
        staff.applications().linkAll(town.id(), NOW);
        assertEquals(files.stream().map(CaseFile::id).toList(), issuing.rows("matched").stream().map(CaseDesk.Row::id).toList());
        assertEquals(List.of(), of(SECOND).rows("matched"));
        assertEquals(List.of(Issuing.MOST, 1, 0), List.of(issuing.approve(), issuing.approve(), issuing.approve()));
        assertEquals(List.of(Issuing.MOST, 1, 0), List.of(issuing.issue(elections), issuing.issue(elections), issuing.issue(elections)));
        assertEquals(files.stream().map(CaseFile::reference).toList(),
                staff.certificates().ofElection(town.id(), FIRST.id()).stream().map(Certificate::reference).toList());
        assertEquals(List.of(Issuing.MOST, 1, 0), List.of(issuing.dispatch(), issuing.dispatch(), issuing.dispatch()));
        assertEquals(MANY, staff.batches().ofElection(town.id(), FIRST.id()).stream().mapToInt(Batch::items).sum());
        assertEquals(MANY, issuing.rows("dispatched").size());
    }

    @Test
    void eachElectionHasItsListWhenPapersForSeveralAreSent() {
        CaseFile both = matched(0, Map.of(), List.of(FIRST.id(), SECOND.id()));
        CaseFile one = matched(1, Map.of(), List.of(FIRST.id()));
        staff.applications().linkAll(town.id(), NOW);
        issuing.approve();
        issuing.issue(elections);
        assertEquals(2, issuing.dispatch());
        assertEquals(List.of("dispatched", "dispatched"), List.of(now(both).status(), now(one).status()));
        assertEquals(List.of(1, 0), List.of(of(SECOND).dispatch(), of(SECOND).dispatch()));
        assertEquals(List.of(1), staff.batches().ofElection(town.id(), SECOND.id()).stream().map(Batch::items).toList());
        assertEquals(0, issuing.dispatch());
    }

    @Test
    void papersLieReadyForWhoComesForThem() {
        CaseFile fetched = matched(0, Map.of("delivery", "pickup"), List.of(FIRST.id()));
        CaseFile sent = matched(1, Map.of("delivery", "home"), List.of(FIRST.id()));
        staff.applications().linkAll(town.id(), NOW);
        issuing.approve();
        issuing.issue(elections);
        assertEquals(List.of(1, 1), List.of(issuing.ready(), issuing.dispatch()));
        assertEquals(List.of("readyForPickup", "dispatched"), List.of(now(fetched).status(), now(sent).status()));
        assertEquals(List.of(fetched.id()), issuing.rows("readyForPickup").stream().map(CaseDesk.Row::id).toList());
    }
}
