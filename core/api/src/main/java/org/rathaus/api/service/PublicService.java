package org.rathaus.api.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.annotation.versioning.ConsumerType;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Expiry;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.cases.Wanted;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Applicant;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.LookUp;
import org.rathaus.api.form.NameQuestion;
import org.rathaus.api.form.Person;
import org.rathaus.api.form.PersonName;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Step;

/**
 * A service of the authority (CPSV-AP "public service") that citizens use online. A plugin publishes it as an OSGi
 * component with a {@link ServiceDescriptor}; its texts lie beside the class as {@code <Class>.utf8.properties}.
 */
@ConsumerType
public interface PublicService {

    /** What is asked, where nothing depends on the town or the day. */
    FormDefinition form();

    /** What is asked in this town at this moment. For a case: what was asked when it was received. */
    default FormDefinition form(Offer offer) {
        return form();
    }

    /**
     * What is stored with the case once the form is complete, from everything that was typed; by default what the form
     * asks and is answered. A service adds here what follows without being asked, such as the only open election.
     */
    default Answers complete(Answers typed, Offer offer) {
        return form(offer).relevant(typed);
    }

    /**
     * Makes what was typed into an older version of the form fit to this one, when a citizen goes on with it. After a new
     * version was taken back and came again it gets answers that it has seen already: those it leaves as they are, as
     * {@link Answers#renamed} does. Fields that the form does not know may stay; they are kept and not sent. By default
     * nothing changes, and the citizen is asked for what is new.
     *
     * @param fromVersion the version of the form that was last filled in
     */
    default Answers migrate(Answers answers, int fromVersion, Offer offer) {
        return answers;
    }

    /**
     * What the service itself knows of a person who begins the form, besides what every
     * {@link org.rathaus.api.form.PrefillSource} knows. Asked like those.
     */
    default Prefill prefill(Applicant applicant, Offer offer) {
        return Prefill.none();
    }

    /**
     * A text that depends on the town's settings, such as the name of an election as an option's label. Comes before
     * the texts beside the class, and after the town's own.
     */
    default Optional<String> text(String key, Locale language, Offer offer) {
        return Optional.empty();
    }

    /** The statuses of a case and the ways between them. */
    default Lifecycle lifecycle() {
        return Lifecycle.simple();
    }

    /** Whether a citizen may begin now. Who has begun in time may finish: {@link #assess} judges what comes late. */
    default Availability availability(Offer offer) {
        return Availability.open();
    }

    /** The status a new case starts with, one of {@link #lifecycle()}. */
    default String assess(Submission submission, Offer offer) {
        return lifecycle().initial();
    }

    /**
     * What the citizen has said to hand in later: it is asked for when the case is received, and answered on the status page,
     * with files. By default nothing.
     */
    default Optional<Wanted> wanted(Submission submission, Offer offer) {
        return Optional.empty();
    }

    /**
     * What stays in the case file of a complete form, once {@link #assess} has seen all of it: a service leaves out what it
     * keeps elsewhere itself, such as who takes part in a draw. What is left out is in no receipt, export or message, and the
     * citizen gets mails only if the address stays. By default everything stays.
     *
     * @param complete as {@link #complete} gave it, with what is noted of prefilled answers
     */
    default Answers keep(Answers complete, Offer offer) {
        return complete;
    }

    /**
     * When a case is to be destroyed where a law has a clock of its own, such as so many months after an election. Empty,
     * as by default: so long after its last event as {@link ServiceDescriptor#retention} says.
     *
     * @param offer the service as it was when the case was received, with the settings of today
     */
    default Optional<Expiry> expiry(CaseFile file, Offer offer) {
        return Optional.empty();
    }

    /**
     * What else is wrong with a step whose answers are fine one by one; errors keep the citizen there, warnings are told
     * before the form is sent. Called on each request that needs to know: no files, no network. Where it fails the
     * citizen goes on, and staff see that nobody has looked.
     */
    default List<Problem> check(Step step, Answers answers, Offer offer) {
        return List.of();
    }

    /**
     * Compares answers with what is known elsewhere, as the step declares it. Runs beside the request, a few of one
     * service at a time, and is interrupted at its limit; the result counts until one of its answers changes.
     *
     * @return what is wrong: errors keep the citizen there, warnings are told before the form is sent
     * @throws Exception if nothing could be found out: the citizen goes on, and staff see that nobody has looked
     */
    default List<Problem> lookUp(LookUp lookUp, Answers answers, Offer offer) throws Exception {
        return List.of();
    }

    /**
     * Whom a sent form is about. With it the town's services for the same occasion in life can begin, part by part, as far as
     * the citizen agrees, and letters of staff go to them. By default what the autocomplete tokens of its questions say.
     */
    default Person person(Answers answers, Offer offer) {
        return Person.in(form(offer), answers);
    }

    /**
     * How the work list names a case; by default the first person name of the form, else the texts {@code familyName} and
     * {@code firstNames} where the form asks for them.
     */
    default String subject(Answers answers) {
        Optional<String> name = form().steps().stream().flatMap(Step::all).filter(NameQuestion.class::isInstance).map(NameQuestion.class::cast)
                .flatMap(question -> answers.get(question).stream()).map(PersonName::inLists).findFirst();
        return name.orElseGet(() -> Stream.of("familyName", "firstNames")
                .map(answers::raw)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", ")));
    }

    /**
     * What the service says about a case to staff: why it decided what, and what to look at. Plain sentences, shown above the
     * answers; never to citizens. By default nothing.
     *
     * @param offer the service as it is now
     */
    default List<String> explain(CaseFile file, Offer offer, Locale language) {
        return List.of();
    }
}
