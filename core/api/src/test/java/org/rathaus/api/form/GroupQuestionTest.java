package org.rathaus.api.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class GroupQuestionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ChoiceQuestion SCHOOL = Question.choice("school", "yes", "no");
    private static final GroupQuestion PETS = Question.group("pets", Question.text("pet")).optional();
    private static final GroupQuestion CHILDREN = Question.group("children", Question.text("firstName"),
            Question.date("born").past(), SCHOOL, Question.text("schoolName").when(SCHOOL.is("yes")), PETS).atMost(3);
    private static final FormDefinition FORM = FormDefinition.of(1, Step.of("family", CHILDREN));
    private static final Answers EWA = Answers.of(Map.of("children", "4", "children.4.firstName", "Ewa", "children.4.born.day", "9",
            "children.4.born.month", "3", "children.4.born.year", "2015", "children.4.school", "no"));

    private static List<String> wrong(Answers answers) {
        return CHILDREN.check(answers, TODAY).stream().map(it -> it.field() + " " + it.rule()).toList();
    }

    @Test
    void hasAsManyEmptyRowsAsItNeeds() {
        assertEquals(List.of("1"), CHILDREN.rows(Answers.none()).stream().map(Row::id).toList());
        assertEquals(List.of(), PETS.rows(Answers.none()));
    }

    @Test
    void checksEachRowAndSaysWhere() {
        assertEquals(List.of("children.1.firstName required", "children.1.born.day required", "children.1.school required"), wrong(Answers.none()));
        assertEquals(List.of(), wrong(EWA));
    }

    @Test
    void asksInARowWhatTheSameRowDecides() {
        Answers two = EWA.with(Map.of("children", "4 5", "children.5.school", "yes"));
        assertFalse(wrong(two).contains("children.4.schoolName required"));
        assertTrue(wrong(two).contains("children.5.schoolName required"));
    }

    @Test
    void numbersAProblemByThePlaceOfItsRow() {
        Problem problem = CHILDREN.check(EWA.with(Map.of("children", "4 9")), TODAY).get(0);
        assertEquals(List.of(new Row("children", "9", 2)), problem.rows());
        assertEquals("children.9.firstName", problem.path());
    }

    @Test
    void holdsGroupsInItsRows() {
        Answers pets = EWA.with(Map.of("children.4.pets", "1 2", "children.4.pets.1.pet", "Rex"));
        assertEquals(List.of("children.4.pets.2.pet required"), wrong(pets));
        Map<?, ?> row = (Map<?, ?>) ((List<?>) CHILDREN.data(pets).orElseThrow()).get(0);
        assertEquals(List.of(Map.of("pet", "Rex"), Map.of()), row.get("pets"));
    }

    @Test
    void sendsNothingOfARowThatWasTakenAway() {
        Answers typed = EWA.with(Map.of("children", "", "children.4.firstName", "Ewa"));
        assertEquals(Map.of(), FORM.relevant(typed).asMap());
        assertEquals(EWA, FORM.relevant(EWA));
    }

    @Test
    void givesANumberOnlyOnce() {
        Answers gone = CHILDREN.without("4", EWA);
        assertEquals(5, CHILDREN.nextRow(gone));
        assertEquals("5", CHILDREN.adding("5", gone));
        assertEquals("5", CHILDREN.adding("5", gone.with(Map.of("children", "5"))));
    }

    @Test
    void forgetsWhatWasTypedInARowThatIsTakenAway() {
        Answers two = EWA.with(Map.of("children", "4 7", "children.7.firstName", "Jan", "children.7.pets", "1", "children.7.pets.1.pet", "Rex"));
        assertEquals(EWA.with(Map.of("children.7", "")), CHILDREN.without("7", two));
        assertEquals(8, CHILDREN.nextRow(CHILDREN.without("7", two)));
        assertEquals(two.asMap().keySet().stream().filter(it -> !it.startsWith("children.4.")).collect(Collectors.toSet()),
                CHILDREN.without("4", two).asMap().keySet());
    }

    @Test
    void doesNotGrowWhenRowsComeAndGo() {
        Answers answers = EWA;
        for (int i = 0; i < 1000; i++) {
            String row = String.valueOf(CHILDREN.nextRow(answers));
            answers = CHILDREN.without(row, answers.with(Map.of("children", CHILDREN.adding(row, answers), "children." + row + ".firstName", "Jan")));
        }
        assertEquals(EWA.with(Map.of("children.1004", "")), answers);
    }

    @Test
    void forgetsARowWithinARowAlone() {
        Answers pets = EWA.with(Map.of("children.4.pets", "1 2", "children.4.pets.1.pet", "Rex", "children.4.pets.2.pet", "Miez"));
        Answers one = PETS.without("1", pets.within("children.4."));
        assertEquals(EWA.with(Map.of("children.4.pets", "2", "children.4.pets.2.pet", "Miez")).asMap(), one.asMap());
    }

    @Test
    void keepsTheRowsThatAnotherWindowHasAdded() {
        assertEquals("4 5 6", CHILDREN.merged("6", EWA.with(Map.of("children", "4 5"))));
        assertEquals("4", CHILDREN.merged("x 0 -1 ../", EWA));
    }

    @Test
    void addsNoMoreRowsThanItMay() {
        assertEquals("1 2 3", CHILDREN.adding("4", EWA.with(Map.of("children", "1 2 3"))));
        assertTrue(wrong(EWA.with(Map.of("children", "4 5 6 7"))).contains("children group.tooMany"));
        assertEquals("children group.required", wrong(EWA.with(Map.of("children", ""))).get(0));
    }

    @Test
    void exportsAllRowsInOneCell() {
        assertEquals("Ewa, 2015-03-09, no, ", CHILDREN.export(EWA));
    }
}
