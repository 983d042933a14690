package org.rathaus.api.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameQuestionTest {

    private static final NameQuestion NAME = Question.name("person").withTitle();

    private static Answers named(String given, String family) {
        return Answers.of(Map.of("person.givenNames", given, "person.familyName", family));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "fine", textBlock = """
            Ewa    | Nowak | fine
            ''     | Nowak | person.givenNames name.given
            ' '    | Nowak | person.givenNames name.given
            Ewa    | ''    | person.familyName name.family
            -      | Nowak | fine
            ''     | ''    | person.givenNames name.required
            """)
    void needsBothParts(String given, String family, String outcome) {
        Optional<String> problem = NAME.check(named(given, family), LocalDate.EPOCH).stream().map(it -> it.field() + " " + it.rule()).findFirst();
        assertEquals(Optional.ofNullable(outcome), problem);
    }

    @Test
    void pointsToThePartThatIsTooLong() {
        Problem problem = NAME.check(named("Ewa", "N".repeat(121)), LocalDate.EPOCH).get(0);
        assertEquals("person.familyName tooLong", problem.field() + " " + problem.rule());
    }

    @Test
    void isComposedAndSpoken() {
        Answers answers = named("Zoe\u0308 ", "Nowak").with(Map.of("person.title", "Dr."));
        assertEquals("Dr. Zo\u00eb Nowak", answers.get(NAME).orElseThrow().spoken());
        assertEquals("Nowak, Zo\u00eb", answers.get(NAME).orElseThrow().inLists());
    }

    @Test
    void hasAColumnForEachPart() {
        assertEquals(List.of("person.title", "person.givenNames", "person.familyName"), NAME.columns());
        assertEquals(List.of("", "Ewa", "Nowak"), NAME.cells(named(" Ewa", "Nowak")));
    }
}
