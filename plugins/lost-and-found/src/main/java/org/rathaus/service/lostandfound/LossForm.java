package org.rathaus.service.lostandfound;

import java.time.LocalDate;

import org.rathaus.api.form.ChoiceQuestion;
import org.rathaus.api.form.Condition;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.LongTextQuestion;
import org.rathaus.api.form.LookUp;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.SelectQuestion;
import org.rathaus.api.form.Step;
import org.rathaus.api.form.TextQuestion;

/** One form for three: whoever has lost something, knows where theirs is, or has found something. */
final class LossForm {

    static final String LOST = "lost";
    static final String CLAIM = "claim";
    static final String FOUND = "found";

    static final ChoiceQuestion ABOUT = Question.choice("about", LOST, CLAIM, FOUND).linkable();
    private static final Condition IS_LOST = ABOUT.is(LOST);
    private static final Condition IS_CLAIM = ABOUT.is(CLAIM);
    private static final Condition IS_FOUND = ABOUT.is(FOUND);
    private static final Condition IS_DESCRIBED = ABOUT.is(LOST, FOUND);
    private static final Condition IS_SOMEBODYS = ABOUT.is(LOST, CLAIM);

    static final SelectQuestion KIND = Question.select("kind", ItemKind.keys()).linkable().when(IS_DESCRIBED);
    static final SelectQuestion COLOUR = Question.select("colour", Colour.keys()).optional().when(IS_DESCRIBED);
    static final TextQuestion BRAND = Question.text("brand").maxLength(60).optional().when(IS_DESCRIBED);
    static final LongTextQuestion DESCRIPTION = Question.longText("description").maxLength(500).when(IS_DESCRIBED);
    static final TextQuestion ITEM = Question.text("item").maxLength(30).linkable().when(IS_CLAIM);
    static final LongTextQuestion PROOF = Question.longText("proof").maxLength(1_000).when(IS_CLAIM);
    static final DateQuestion LOST_ON = Question.date("lostOn").when(IS_LOST);
    static final TextQuestion LOST_AT = Question.text("lostAt").maxLength(120).optional().when(IS_LOST);
    static final DateQuestion FOUND_ON = Question.date("foundOn").when(IS_FOUND);
    static final TextQuestion FOUND_AT = Question.text("foundAt").maxLength(120).when(IS_FOUND);
    static final TextQuestion SERIAL = Question.text("serial").maxLength(60).optional().when(IS_SOMEBODYS);
    static final TextQuestion ENGRAVING = Question.text("engraving").maxLength(120).optional().when(IS_SOMEBODYS);
    static final ChoiceQuestion KEPT = Question.choice("kept", "bring", "keep").when(IS_FOUND);
    static final ChoiceQuestion RIGHTS = Question.choice("rights", "claim", "waive").when(IS_FOUND);

    static final String LOOK_UP = "item";

    private static final int VERSION = 1;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private LossForm() {
    }

    /** As it is asked at no certain day. */
    static FormDefinition form() {
        return form(LOST_ON, FOUND_ON);
    }

    /** Things are lost and found today at the latest. */
    static FormDefinition form(LocalDate today) {
        return form(LOST_ON.from(EARLIEST).to(today), FOUND_ON.from(EARLIEST).to(today));
    }

    private static FormDefinition form(DateQuestion lostOn, DateQuestion foundOn) {
        return FormDefinition.of(VERSION, Step.of("about", ABOUT),
                Step.of("thing", KIND, COLOUR, BRAND, DESCRIPTION).when(IS_DESCRIBED),
                Step.of("claimed", ITEM, PROOF).lookUps(LookUp.of(LOOK_UP, ITEM)).when(IS_CLAIM),
                Step.of("marks", SERIAL, ENGRAVING).when(IS_SOMEBODYS),
                Step.of("lost", lostOn, LOST_AT).when(IS_LOST),
                Step.of("find", foundOn, FOUND_AT, KEPT, RIGHTS).when(IS_FOUND),
                Step.of("person", Question.name("name").autocomplete("on"), Question.email("email").recommended().autocomplete("email"),
                        Question.phone("phone").optional().autocomplete("tel"),
                        Question.address("address").autocomplete("on").when(IS_FOUND)));
    }
}
