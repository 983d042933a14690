package org.rathaus.web.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.wicket.protocol.http.mock.MockHttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.web.area.CoreRequest;

class PostedRowsTest {

    private static final Step STEP = Step.of("family", Question.group("children", Question.text("firstName"),
            Question.group("pets", Question.text("pet")).optional()));

    private final MockHttpServletRequest request = new MockHttpServletRequest(null, null, null);

    private Answers after(Answers before) {
        return posted().appliedTo(before);
    }

    private PostedStep posted() {
        return new PostedStep(STEP, new CoreRequest(request, null, null, null, "", Locale.GERMAN), Prefill.none());
    }

    private PostedRowsTest sent(String name, String... values) {
        for (String value : values) {
            request.getPostParameters().addParameterValue(name, value);
        }
        return this;
    }

    @Test
    void takesOverTheRowsThatThePageShowed() {
        Answers after = sent("_f", "children", "children.1.firstName children.1.pets").sent("children", "1").sent("children.1.firstName", "Ewa")
                .after(Answers.none());
        assertEquals(Map.of("children", "1", "children.1.firstName", "Ewa", "children.1.pets", ""), after.asMap());
    }

    @Test
    void addsARowOnceHoweverOftenTheButtonIsPressed() {
        sent("_f", "children children.1.firstName").sent("children", "1").sent("children.1.firstName", "Ewa").sent("_op", "addRow:children:2");
        Answers once = after(Answers.none());
        assertEquals("1 2", once.raw("children"));
        assertEquals(once, after(once));
    }

    @Test
    void forgetsWhatWasTypedInARowThatIsTakenAway() {
        Answers after = sent("_f", "children children.1.firstName children.2.firstName").sent("children", "1 2").sent("children.1.firstName", "Ewa")
                .sent("children.2.firstName", "Jan").sent("_op", "removeRow:children:2").after(Answers.of(Map.of("children", "1 2")));
        assertEquals(Map.of("children", "1", "children.1.firstName", "Ewa", "children.2", ""), after.asMap());
    }

    @Test
    void takesARowWithinARowAway() {
        Answers after = sent("_f", "children children.1.pets children.1.pets.1.pet").sent("children", "1").sent("children.1.pets", "1")
                .sent("children.1.pets.1.pet", "Rex").sent("_op", "removeRow:children.1.pets:1").after(Answers.none());
        assertEquals(Map.of("children", "1", "children.1.pets", "", "children.1.pets.1", ""), after.asMap());
    }

    @Test
    void takesTheSameAgain() {
        PostedRowsTest sent = sent("_f", "children children.1.pets").sent("children", "1");
        sent("children.1.pets", IntStream.rangeClosed(1, 50).mapToObj(String::valueOf).collect(Collectors.joining(" ")));
        PostedStep posted = sent.posted();
        Answers once = posted.appliedTo(Answers.none());
        IntStream.range(0, 20).forEach(again -> assertEquals(once, posted.appliedTo(Answers.none())));
    }

    @Test
    void addsARowInARow() {
        Answers after = sent("_f", "children children.1.pets").sent("children", "1").sent("_op", "addRow:children.1.pets:1").after(Answers.none());
        assertEquals("1", after.raw("children.1.pets"));
    }

    @Test
    void takesNothingForARowThatIsNotThere() {
        Answers after = sent("_f", "children children.7.firstName children.1.firstName").sent("children", "1").sent("children.7.firstName", "Mallory")
                .after(Answers.none());
        assertFalse(after.has("children.7.firstName"));
    }

    @Test
    void takesNoMoreRowsThanAnybodyFillsIn() {
        String all = IntStream.rangeClosed(1, 10_000).mapToObj(String::valueOf).collect(Collectors.joining(" "));
        sent("_f", "children").sent("children", all);
        IntStream.rangeClosed(1, 50).forEach(child -> sent("_f", "children." + child + ".pets").sent("children." + child + ".pets", all));
        Answers after = after(Answers.none());
        assertEquals(50, after.raw("children").split(" ").length);
        assertEquals(450, after.asMap().entrySet().stream().filter(field -> field.getKey().endsWith(".pets"))
                .flatMap(field -> Stream.of(field.getValue().split(" "))).filter(row -> !row.isEmpty()).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "007", "1000000", "../../etc/passwd", "1.2", "children.1", "<b>", "1e309", "NULL", "\u0661"})
    void takesNoRowsThatNoButtonMakes(String id) {
        Answers empty = Answers.of(Map.of("children", ""));
        assertEquals("", sent("_f", "children").sent("children", id).after(empty).raw("children"));
        assertEquals("", sent("_op", "addRow:children:" + id).after(empty).raw("children"));
    }

    @Test
    void takesNothingForQuestionsOfOtherStepsAndNothingUndeclared() {
        Answers after = sent("_f", "children admin status _op").sent("admin", "1").sent("status", "approved").after(Answers.none());
        assertEquals(Set.of("children"), after.asMap().keySet());
    }
}
