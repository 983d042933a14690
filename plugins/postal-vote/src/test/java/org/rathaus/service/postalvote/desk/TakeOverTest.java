package org.rathaus.service.postalvote.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.Answers;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.service.postalvote.election.Elections;
import org.rathaus.service.postalvote.ledger.Certificate;

/** What follows for polling cards and for the run-off from what became of applications. */
class TakeOverTest extends DeskContract {

    private final Issuing issuing = new Issuing(staff, new StaffMember("clerk", town.id(), "clerk", "Clerk", Role.CLERK), FIRST, NOW);
    private final RunOff runOff = new RunOff(staff, new Elections(List.of(FIRST, SECOND), NOW), FIRST);

    private String card(CaseFile file) {
        Certificate card = staff.certificates().ofCase(town.id(), file.id()).get(0);
        return card.isValid() ? "valid" : card.reason();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # status of the case, what was said, polling card
            issued,               '',            valid
            dispatched,           '',            valid
            collected,            '',            valid
            withdrawn,            '',            withdrawn
            invalidated,          '',            invalidated
            invalidated,          Verloren,      Verloren
            """)
    void nobodyVotesWithTheCardOfWhatWasWithdrawnOrDeclaredInvalid(String status, String said, String card) {
        CaseFile file = cases.add(town, Answers.none(), "key", "approved");
        issue(List.of(file));
        cases.become(file, status, said, "clerk");
        issuing.takeOver();
        issuing.takeOver();
        assertEquals(card, card(file));
    }

    @Test
    void noneIsLeftOutHoweverManyThereAre() {
        List<CaseFile> files = IntStream.range(0, 201).mapToObj(i -> cases.add(town, Answers.none(), "key " + i, "withdrawn")).toList();
        issue(files);
        issuing.takeOver();
        assertEquals(Map.of(false, 201L), staff.certificates().ofElection(town.id(), FIRST.id()).stream()
                .collect(Collectors.groupingBy(Certificate::isValid, Collectors.counting())));
    }

    @Test
    void aReasonIsCutToWhatTheListHasRoomFor() {
        CaseFile file = cases.add(town, Answers.none(), "key", "approved");
        issue(List.of(file));
        cases.become(file, "invalidated", "x".repeat(2_000), "clerk");
        issuing.takeOver();
        assertEquals("x".repeat(200), card(file));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # ticked, became,      has one for the run-off
            mayor,    received,    true
            mayor,    dispatched,  true
            mayor,    withdrawn,   false
            mayor,    rejected,    false
            mayor,    duplicate,   false
            '',       dispatched,  false
            """)
    void theRunOffTakesOverWhatIsAskedForAndCounts(String ticked, String became, boolean isCarried) {
        CaseFile file = apply("a", "Nowak", Map.of(Elections.RUN_OFF, ticked));
        staff.applications().linkAll(town.id(), NOW);
        cases.become(file, became, "", "clerk");
        assertEquals(new RunOff.Outcome(isCarried ? 1 : 0, 0), runOff.carry(town, 0));
        assertEquals(new RunOff.Outcome(0, 0), runOff.carry(town, 0));
        assertEquals(isCarried ? List.of(SECOND.id()) : List.of(), cases.byKey(town.id(), "run-off " + SECOND.id() + " " + file.id()).stream()
                .map(it -> it.answers().raw(Elections.QUESTION)).toList());
    }
}
