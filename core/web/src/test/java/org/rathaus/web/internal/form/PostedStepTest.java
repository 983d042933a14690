package org.rathaus.web.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;

import org.apache.wicket.protocol.http.mock.MockHttpServletRequest;
import org.junit.jupiter.api.Test;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.ChoiceQuestion;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.web.area.CoreRequest;

class PostedStepTest {

    private static final ChoiceQuestion DELIVERY = Question.choice("delivery", "home", "other");
    private static final Step STEP = Step.of("delivery", DELIVERY,
            Question.text("otherStreet").when(DELIVERY.is("other")), Question.choices("extras", "braille", "large"));

    private final MockHttpServletRequest request = new MockHttpServletRequest(null, null, null);

    @Test
    void takesOverOnlyWhatThePageShowed() {
        send("_f", "delivery");
        send("delivery", "home");
        send("otherStreet", "smuggled");
        Answers after = posted().appliedTo(Answers.of(Map.of("otherStreet", "kept")));
        assertEquals(Map.of("delivery", "home", "otherStreet", "kept"), after.asMap());
    }

    @Test
    void takesAnUntickedBoxAsUnticked() {
        send("_f", "extras");
        Answers after = posted().appliedTo(Answers.of(Map.of("extras", "braille")));
        assertEquals("", after.raw("extras"));
    }

    @Test
    void keepsSeveralChoicesOneALine() {
        send("_f", "extras");
        request.getPostParameters().addParameterValue("extras", "braille");
        request.getPostParameters().addParameterValue("extras", "large");
        assertEquals("braille\nlarge", posted().appliedTo(Answers.none()).raw("extras"));
    }

    @Test
    void noticesAQuestionThatThePageDidNotShow() {
        send("_f", "delivery");
        assertTrue(posted().leavesOut(Answers.of(Map.of("delivery", "other"))));
    }

    @Test
    void isContentWhenAllAskedQuestionsWereShown() {
        send("_f", "delivery");
        request.getPostParameters().addParameterValue("_f", "extras");
        assertFalse(posted().leavesOut(Answers.of(Map.of("delivery", "home"))));
    }

    private void send(String name, String value) {
        request.getPostParameters().setParameterValue(name, value);
    }

    private PostedStep posted() {
        return new PostedStep(STEP, new CoreRequest(request, null, null, null, "", Locale.GERMAN), Prefill.none());
    }
}
