package org.rathaus.service.postalvote.desk;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.testing.KnownTowns;
import org.rathaus.service.postalvote.ledger.Application;

/** What is done every few minutes without anybody asking. */
class TidyingTest extends DeskContract {

    private static final LocalDate KEEP = LocalDate.of(2027, 11, 23);

    private final Tidying tidying = new Tidying(staff, new KnownTowns(List.of(town)), clock);

    @AfterEach
    void stop() {
        tidying.close();
    }

    private void runAt(Instant at) {
        clock.set(at);
        tidying.run();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # at (UTC),           registers that are left
            2027-11-23T22:59:59Z, 1
            2027-11-23T23:00:00Z, 0
            """)
    void aVoterRegisterGoesAfterTheLastDayOnWhichItMayBeKept(Instant at, int left) {
        register(KEEP);
        runAt(at);
        assertEquals(left, staff.registers().all(town.id()).size());
    }

    @Test
    void applicationsKnowTheirCasesAndOneThatNeverBecameACaseGoesAfterADay() {
        CaseFile file = apply("a", "Nowak", Map.of());
        staff.assess(town.id(), new Submission("postal-vote", 1, file.answers().with(Map.of("familyName", "Weg")), file.language(), "lost",
                "secret of lost"), List.of(FIRST.id()));
        runAt(NOW.plus(Duration.ofHours(24)));
        assertEquals(List.of(file.id().toString(), ""), staff.applications().ofElection(town.id(), FIRST.id()).stream().map(Application::caseId)
                .sorted(Comparator.reverseOrder()).toList());
        runAt(NOW.plus(Duration.ofHours(24)).plusMillis(1));
        assertEquals(1, staff.applications().ofElection(town.id(), FIRST.id()).size());
    }

    @Test
    void whoHasWithdrawnTheFirstApplicationHasTheSecond() {
        register(KEEP);
        CaseFile first = apply("a", "Nowak", Map.of());
        CaseFile second = apply("b", "Nowak", Map.of());
        tidying.run();
        assertEquals(List.of("mismatch", "duplicate"), List.of(now(first).status(), now(second).status()));
        cases.become(first, "withdrawn", "", "citizen");
        tidying.run();
        tidying.run();
        assertEquals(List.of("duplicate", "received", "mismatch"), now(second).events().stream().map(CaseEvent::status).toList());
    }

    @Test
    void nothingEndsTheTimer() {
        try (Tidying withoutTowns = new Tidying(staff, new KnownTowns(null), clock)) {
            assertDoesNotThrow(withoutTowns::run);
        }
    }
}
