package org.rathaus.service.movingnotice;

import org.rathaus.api.form.AddressQuestion;
import org.rathaus.api.form.ChoiceQuestion;
import org.rathaus.api.form.Condition;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.FileType;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.GroupQuestion;
import org.rathaus.api.form.NameQuestion;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Rule;
import org.rathaus.api.form.Step;
import org.rathaus.api.form.TextQuestion;
import org.rathaus.api.form.YesNoQuestion;

/** What is asked: no more than BMG § 24 (1) lets the authority collect, and of that only what changes with a move. */
final class MovingForm {

    static final int VERSION = 1;

    /** From this birthday on people report a move themselves; before, whoever they move in with does, BMG § 17 (3). */
    static final int REPORTING_AGE = 16;

    private static final int MOST_PERSONS = 15;
    private static final int MOST_HOMES = 5;

    static final NameQuestion NAME = Question.name("name").withTitle().autocomplete("on");
    static final TextQuestion USUAL_NAME = Question.text("usualName").maxLength(120).optional();
    static final DateQuestion BIRTH_DATE = Question.date("birthDate").atLeastYears(REPORTING_AGE).autocomplete("bday");

    static final DateQuestion MOVED_ON = Question.date("movedOn");
    static final AddressQuestion OLD_ADDRESS = Question.address("oldAddress").germanOnly().autocomplete("on");
    static final AddressQuestion NEW_ADDRESS = Question.address("newAddress").germanOnly();

    static final YesNoQuestion KEEPS_OLD = Question.yesNo("keepsOld");
    static final YesNoQuestion HAS_OTHERS = Question.yesNo("hasOthers");
    private static final Condition SEVERAL = KEEPS_OLD.isYes().or(HAS_OTHERS.isYes());
    /** BMG § 21 (4): which of the homes in Germany is the main one. */
    static final ChoiceQuestion MAIN_HOME = Question.choice("mainHome", "new", "old", "other").optionWhen("old", KEEPS_OLD.isYes())
            .optionWhen("other", HAS_OTHERS.isYes()).when(SEVERAL);

    static final YesNoQuestion FAMILY_MOVES = Question.yesNo("familyMoves");
    static final NameQuestion MEMBER_NAME = Question.name("memberName").withTitle();
    static final TextQuestion MEMBER_USUAL_NAME = Question.text("memberUsualName").maxLength(120).optional();
    static final DateQuestion MEMBER_BIRTH_DATE = Question.date("memberBirthDate").past();
    static final GroupQuestion FAMILY = Question.group("family", MEMBER_NAME, MEMBER_USUAL_NAME, MEMBER_BIRTH_DATE,
            Question.choice("relationship", "spouse", "child", "other")).atMost(MOST_PERSONS).autocomplete("family")
            .when(FAMILY_MOVES.isYes());

    private static final ChoiceQuestion TENURE = Question.choice("tenure", "rented", "owned");
    private static final Condition RENTED = TENURE.is("rented");
    private static final YesNoQuestion PROVIDER_OWNS = Question.yesNo("providerOwns").when(RENTED);

    /** The confirmation of the provider of the home, BMG § 19. */
    static final ChoiceQuestion PROOF = Question.choice("proof", "upload", "later", "refused");
    static final FileQuestion CONFIRMATION = Question.file("confirmation").types(FileType.PDF, FileType.JPEG, FileType.PNG).maxCount(3)
            .when(PROOF.is("upload"));

    private MovingForm() {
    }

    static FormDefinition definition() {
        return FormDefinition.of(VERSION,
                Step.of("person", NAME, USUAL_NAME, BIRTH_DATE, Question.email("email").optional(), Question.phone("phone").optional()),
                Step.of("move", MOVED_ON, OLD_ADDRESS, NEW_ADDRESS, Question.text("apartment").maxLength(60).optional()),
                Step.of("homes", KEEPS_OLD, HAS_OTHERS,
                        Question.group("homes", Question.address("homeAddress").germanOnly()).atMost(MOST_HOMES).when(HAS_OTHERS.isYes()),
                        MAIN_HOME),
                Step.of("family", FAMILY_MOVES, Question.note("minors").when(FAMILY_MOVES.isYes()), FAMILY,
                        Question.statement("assurance").when(FAMILY_MOVES.isYes())),
                Step.of("landlord", TENURE, Question.text("providerName").maxLength(120).when(RENTED), Question.address("providerAddress").when(RENTED),
                        PROVIDER_OWNS, Question.text("ownerName").maxLength(120).when(PROVIDER_OWNS.isNo()),
                        Question.statement("ownHome").when(TENURE.is("owned"))),
                Step.of("proof", PROOF, CONFIRMATION, Question.note("laterNote").when(PROOF.is("later")),
                        Question.note("refusedNote").when(PROOF.is("refused")),
                        Question.longText("refusedReason").maxLength(500).optional().when(PROOF.is("refused"))).when(RENTED))
                .rules(Rule.of(MOVED_ON, "beforeBirth", MOVED_ON.isBefore(BIRTH_DATE).not()),
                        Rule.of(MEMBER_BIRTH_DATE, "afterMove", MEMBER_BIRTH_DATE.isAfter(MOVED_ON).not()));
    }
}
