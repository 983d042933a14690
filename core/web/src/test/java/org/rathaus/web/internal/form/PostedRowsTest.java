package org.rathaus.web.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import java.util.Map;

import org.apache.wicket.protocol.http.mock.MockHttpServletRequest;
import org.junit.jupiter.api.Test;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.web.PortalRequest;

class PostedRowsTest {

    private static final Step STEP = Step.of("family", Question.group("children", Question.text("firstName"),
            Question.group("pets", Question.text("pet")).optional()));

    private final MockHttpServletRequest request = new MockHttpServletRequest(null, null, null);

    private Answers after(Answers before) {
        return new PostedStep(STEP, new PortalRequest(request, null, null, null, "", Locale.GERMAN), Prefill.none()).appliedTo(before);
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
    void keepsWhatWasTypedInARowThatIsTakenAway() {
        Answers after = sent("_f", "children children.2.firstName").sent("children", "1 2").sent("children.2.firstName", "Jan")
                .sent("_op", "removeRow:children:2").after(Answers.of(Map.of("children", "1 2")));
        assertEquals("1", after.raw("children"));
        assertEquals("Jan", after.raw("children.2.firstName"));
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
}
