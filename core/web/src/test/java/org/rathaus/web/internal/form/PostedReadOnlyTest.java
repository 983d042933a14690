package org.rathaus.web.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.wicket.protocol.http.mock.MockHttpServletRequest;
import org.junit.jupiter.api.Test;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.web.area.CoreRequest;

/** What is read-only is never taken from the browser (CVE-2025-64515 of another product). */
class PostedReadOnlyTest {

    private static final Step STEP = Step.of("person", Question.text("name").readOnly(), Question.text("city"),
            Question.file("proof").readOnly(),
            Question.group("children", Question.text("firstName").readOnlyWhenPrefilled(), Question.text("school").optional()),
            Question.group("dogs", Question.text("tag")).readOnly());
    private static final Prefill REGISTER = Prefill.of("register", Map.of("name", "Muster", "city", "Musterstadt", "children", "1",
            "children.1.firstName", "Ewa", "dogs", "1", "dogs.1.tag", "D1"));

    private final MockHttpServletRequest request = new MockHttpServletRequest(null, null, null);

    private PostedStep sent(String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            request.getPostParameters().addParameterValue(pairs[i], pairs[i + 1]);
        }
        return new PostedStep(STEP, new CoreRequest(request, null, null, null, "", Locale.GERMAN), REGISTER);
    }

    private static Answers after(PostedStep posted) {
        return posted.appliedTo(REGISTER.answers());
    }

    @Test
    void takesWhatIsEditable() {
        assertEquals("Neustadt", after(sent("_f", "city", "city", "Neustadt")).raw("city"));
    }

    @Test
    void keepsAReadOnlyAnswerThatIsPosted() {
        assertEquals(REGISTER.answers(), after(sent("_f", "name proof", "name", "Mallory", "proof", "x")));
    }

    @Test
    void keepsAReadOnlyAnswerThatIsSavedWhileTyping() {
        PostedStep posted = sent("_op", "autosave", "_f", "name", "name", "Mallory");
        assertTrue(posted.isAutosave());
        assertEquals(REGISTER.answers(), after(posted));
    }

    @Test
    void keepsWhatIsReadOnlyInARow() {
        Answers after = after(sent("_f", "children children.1.firstName children.1.school", "children", "1",
                "children.1.firstName", "Mallory", "children.1.school", "Nord"));
        assertEquals("Ewa", after.raw("children.1.firstName"));
        assertEquals("Nord", after.raw("children.1.school"));
    }

    @Test
    void asksForWhatNobodyKnowsInAnotherRow() {
        Answers after = after(sent("_f", "children children.2.firstName", "children", "1 2", "children.2.firstName", "Jan"));
        assertEquals("Jan", after.raw("children.2.firstName"));
    }

    @Test
    void addsAndRemovesNoRowOfAReadOnlyGroup() {
        for (String operation : List.of("addRow:dogs:2", "removeRow:dogs:1")) {
            assertEquals(REGISTER.answers(), after(sent("_op", operation, "_f", "dogs dogs.1.tag dogs.2.tag", "dogs", "1 2",
                    "dogs.1.tag", "X", "dogs.2.tag", "Y")));
        }
    }

    @Test
    void doesNotMissReadOnlyAnswers() {
        assertFalse(sent("_f", "city children children.1.school").leavesOut(REGISTER.answers()));
    }
}
