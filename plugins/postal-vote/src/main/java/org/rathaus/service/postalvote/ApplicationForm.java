package org.rathaus.service.postalvote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.rathaus.api.form.ChoiceQuestion;
import org.rathaus.api.form.ChoicesQuestion;
import org.rathaus.api.form.Condition;
import org.rathaus.api.form.FileType;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.service.postalvote.election.Election;
import org.rathaus.service.postalvote.election.Elections;

/**
 * What is asked of whoever applies (BWO § 27 (2), Anlage 4).
 *
 * @param elections the elections of the town now
 * @param forOthers whether the town takes applications of representatives
 */
record ApplicationForm(Elections elections, boolean forOthers) {

    /** Rises when something else is asked. */
    static final int VERSION = 4;
    /** Where the papers go. */
    static final ChoiceQuestion DELIVERY = Question.choice("delivery", "home", "other", "pickup");
    /** Who applies after the deadline says why; {@code none}: for no reason that the law accepts. */
    static final String NO_REASON = "none";

    private static final Condition ELSEWHERE = DELIVERY.is("other");
    private static final ChoicesQuestion COLLECTOR = Question.choices("collector", "proxy").optional().when(DELIVERY.is("pickup"));
    private static final Condition BY_PROXY = COLLECTOR.includes("proxy");

    private static final List<Question<?>> PERSON = List.of(
            Question.text("familyName").maxLength(120).autocomplete("family-name"),
            Question.text("firstNames").maxLength(120).autocomplete("given-name"),
            Question.date("birthDate").past().autocomplete("bday"));

    private static final ChoicesQuestion APPLICANT = Question.choices("applicant", "representative").optional();
    private static final Condition REPRESENTED = APPLICANT.includes("representative");

    /** Who applies for somebody else must show a written authority, BWO § 27 (3). */
    private static final Step AUTHORITY = Step.of("authority",
            Question.text("representativeName").maxLength(120).autocomplete("name").when(REPRESENTED),
            Question.file("authority").types(FileType.PDF, FileType.JPEG, FileType.PNG).maxCount(3).when(REPRESENTED));

    private static final Step ADDRESS = Step.of("address",
            Question.text("street").maxLength(60).autocomplete("address-line1"),
            Question.text("houseNumber").maxLength(12).pattern("[0-9]{1,5}([ /-]?[0-9A-Za-z]{1,4}){0,4}"),
            Question.text("postcode").maxLength(10).pattern("[0-9]{5}").numeric().autocomplete("postal-code"),
            Question.text("city").maxLength(60).autocomplete("address-level2"));

    /** A proxy shows a written authority and assures to collect for four voters at most, BWO § 28 (5). */
    private static final Step DELIVERY_STEP = Step.of("delivery", DELIVERY,
            Question.text("otherCareOf").maxLength(120).optional().when(ELSEWHERE),
            Question.text("otherStreet").maxLength(100).autocomplete("shipping address-line1").when(ELSEWHERE),
            Question.text("otherHouseNumber").maxLength(20).when(ELSEWHERE),
            Question.text("otherPostcode").maxLength(12).autocomplete("shipping postal-code").when(ELSEWHERE),
            Question.text("otherCity").maxLength(100).autocomplete("shipping address-level2").when(ELSEWHERE),
            Question.text("otherCountry").maxLength(60).autocomplete("shipping country-name").optional().when(ELSEWHERE),
            COLLECTOR,
            Question.text("proxyName").maxLength(120).when(BY_PROXY),
            Question.address("proxyAddress").germanOnly().when(BY_PROXY),
            Question.statement("proxyAssurance").when(BY_PROXY),
            Question.text("district").maxLength(10).pattern("[0-9]{1,4}").numeric().optional(),
            Question.text("registerNumber").maxLength(10).pattern("[0-9]{1,6}").numeric().optional(),
            Question.email("email").optional(), Question.phone("phone").optional());

    private static final ChoiceQuestion REASON = Question.choice(Elections.REASON,
            Stream.concat(Elections.REASONS.stream(), Stream.of(NO_REASON)).toArray(String[]::new));
    private static final Condition EXCUSED = Elections.REASONS.stream().map(REASON::is).reduce(Condition::or).orElseThrow();

    /** Applications after the deadline, BWO § 27 (4): the illness is proven, or what made the voter miss the register. */
    private static final Step EMERGENCY = Step.of("emergency", REASON, Question.statement("emergencyStatement").when(EXCUSED),
            Question.file("emergencyProof").types(FileType.PDF, FileType.JPEG, FileType.PNG).maxCount(3).optional().when(EXCUSED));

    /** All that can be asked, whatever the town and the day. */
    static FormDefinition whole() {
        return FormDefinition.of(VERSION, EMERGENCY, Step.of("person", Stream.concat(PERSON.stream(), Stream.of(APPLICANT)).toArray(Question<?>[]::new)),
                AUTHORITY, ADDRESS, DELIVERY_STEP);
    }

    /** Asks for the elections first where several are open; else the last step shows the one that is known, if it is. */
    FormDefinition now() {
        boolean ask = elections.open().size() > 1;
        List<Step> steps = new ArrayList<>(List.of(person(ask)));
        emergency(ask).ifPresent(it -> steps.add(ask ? 1 : 0, it));
        if (forOthers) {
            steps.add(AUTHORITY);
        }
        steps.addAll(List.of(ADDRESS, DELIVERY_STEP));
        if (!ask && !elections.opened().isEmpty()) {
            steps.add(Step.of("election", choices(elections.opened()).when(chosen(elections.opened()))));
        }
        return FormDefinition.of(VERSION, steps.toArray(Step[]::new));
    }

    private Step person(boolean ask) {
        List<Question<?>> questions = new ArrayList<>();
        if (ask) {
            questions.add(choices(elections.open()));
        }
        runOff(ask).ifPresent(questions::add);
        questions.addAll(PERSON);
        if (forOthers) {
            questions.add(APPLICANT);
        }
        return Step.of("person", questions.toArray(Question<?>[]::new));
    }

    /** Whether the application holds in a run-off, too, where one may follow. */
    private Optional<ChoicesQuestion> runOff(boolean ask) {
        List<Election> asked = ask ? elections.open() : elections.implied().stream().toList();
        List<Election> followed = asked.stream().filter(it -> it.runOff().isPresent()).toList();
        if (followed.isEmpty()) {
            return Optional.empty();
        }
        ChoicesQuestion question = Question.choices(Elections.RUN_OFF, ids(followed)).optional();
        if (ask) {
            for (Election election : followed) {
                question = question.optionWhen(election.id(), chosen(List.of(election)));
            }
            question = question.when(chosen(followed));
        }
        return Optional.of(question);
    }

    private Optional<Step> emergency(boolean ask) {
        List<Election> late = elections.inEmergency();
        if (ask) {
            return late.isEmpty() ? Optional.empty() : Optional.of(EMERGENCY.when(chosen(late)));
        }
        return elections.implied().filter(late::contains).map(it -> EMERGENCY);
    }

    private static Condition chosen(List<Election> elections) {
        return Condition.chosen(Elections.QUESTION, List.of(ids(elections)));
    }

    private static ChoicesQuestion choices(List<Election> elections) {
        return Question.choices(Elections.QUESTION, ids(elections));
    }

    private static String[] ids(List<Election> elections) {
        return elections.stream().map(Election::id).toArray(String[]::new);
    }
}
