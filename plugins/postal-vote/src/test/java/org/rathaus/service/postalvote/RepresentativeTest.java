package org.rathaus.service.postalvote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.FileType;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.form.UploadedFile;
import org.rathaus.api.service.Offer;

/** BWO § 27 (3): who applies for somebody else shows a written authority. */
class RepresentativeTest {

    private static final Offer USUAL = Offers.at("2027-01-01T12:00:00", Offers.demo());
    private static final Offer TAKING = Offers.withRepresentatives(USUAL);
    private static final Answers FOR_OTHERS = Answers.of(Map.of("applicant", "representative"));
    private static final FileQuestion AUTHORITY = Question.file("authority");
    private static final UploadedFile PDF = new UploadedFile(UUID.randomUUID(), "Vollmacht.pdf", FileType.PDF, 1);

    private final PostalVote service = new PostalVote();

    private List<String> steps(Offer offer, Answers answers) {
        return service.form(offer).steps(answers).stream().map(Step::id).toList();
    }

    @Test
    void asksForTheAuthorityOnlyWhoAppliesForOthers() {
        assertEquals(List.of("person", "authority", "address", "delivery"), steps(TAKING, FOR_OTHERS));
        assertEquals(List.of("person", "address", "delivery"), steps(TAKING, Answers.none()));
    }

    @Test
    void asksNobodyWhereTheTownDoesNotTakeRepresentatives() {
        assertEquals(List.of("person", "address", "delivery"), steps(USUAL, FOR_OTHERS));
        assertTrue(service.form(USUAL).steps().stream().flatMap(step -> step.questions().stream())
                .noneMatch(question -> question.id().equals("applicant")));
    }

    @Test
    void isNotFinishedWithoutNameAndAuthority() {
        Step authority = service.form(TAKING).step("authority").orElseThrow();
        assertEquals(List.of("required", "file.required"),
                authority.check(FOR_OTHERS, TAKING.today()).stream().map(it -> it.rule()).toList());
        Answers complete = AUTHORITY.answer(FOR_OTHERS, List.of(PDF)).with(Map.of("representativeName", "Jan Nowak"));
        assertEquals(List.of(), authority.check(complete, TAKING.today()));
    }

    @Test
    void dropsAnAuthorityThatIsNotNeededAnyMore() {
        Answers typed = AUTHORITY.answer(Answers.none(), List.of(PDF));
        assertFalse(service.complete(typed, TAKING).has("authority"));
        assertTrue(service.complete(AUTHORITY.answer(FOR_OTHERS, List.of(PDF)), TAKING).has("authority"));
    }
}
