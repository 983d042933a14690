package org.rathaus.service.postalvote.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.service.Offer;
import org.rathaus.service.postalvote.ledger.Application;

/** What is done every few minutes without anybody asking. */
class UpkeepTest extends DeskContract {

    private static final LocalDate KEEP = LocalDate.of(2027, 11, 23);

    private void lookAfter(Instant at) {
        clock.set(at);
        staff.lookAfter(new Offer(town, Map.of(), at));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # at (UTC),           registers that are left
            2027-11-23T22:59:59Z, 1
            2027-11-23T23:00:00Z, 0
            """)
    void aVoterRegisterGoesAfterTheLastDayOnWhichItMayBeKept(Instant at, int left) {
        register(KEEP);
        lookAfter(at);
        assertEquals(left, staff.registers().all(town.id()).size());
    }

    @Test
    void applicationsKnowTheirCasesAndOneThatNeverBecameACaseGoesAfterADay() {
        CaseFile file = apply("a", "Nowak", Map.of());
        staff.assess(town.id(), new Submission("postal-vote", 1, file.answers().with(Map.of("familyName", "Weg")), file.language(), "lost",
                "secret of lost"), List.of(FIRST.id()));
        lookAfter(NOW.plus(Duration.ofHours(24)));
        assertEquals(List.of(file.id().toString(), ""), staff.applications().ofElection(town.id(), FIRST.id()).stream().map(Application::caseId)
                .sorted(Comparator.reverseOrder()).toList());
        lookAfter(NOW.plus(Duration.ofHours(24)).plusMillis(1));
        assertEquals(1, staff.applications().ofElection(town.id(), FIRST.id()).size());
    }

    @Test
    void whoHasWithdrawnTheFirstApplicationHasTheSecond() {
        register(KEEP);
        CaseFile first = apply("a", "Nowak", Map.of());
        CaseFile second = apply("b", "Nowak", Map.of());
        lookAfter(NOW);
        assertEquals(List.of("mismatch", "duplicate"), List.of(now(first).status(), now(second).status()));
        cases.become(first, "withdrawn", "", "citizen");
        lookAfter(NOW);
        lookAfter(NOW);
        assertEquals(List.of("duplicate", "received", "mismatch"), now(second).events().stream().map(CaseEvent::status).toList());
    }
}
