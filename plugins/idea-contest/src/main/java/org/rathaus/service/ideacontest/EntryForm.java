package org.rathaus.service.ideacontest;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.rathaus.api.cases.Submission;
import org.rathaus.api.form.AddressQuestion;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.ConsentQuestion;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.form.EmailQuestion;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.GroupQuestion;
import org.rathaus.api.form.LongTextQuestion;
import org.rathaus.api.form.LookUp;
import org.rathaus.api.form.NameQuestion;
import org.rathaus.api.form.PersonName;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Row;
import org.rathaus.api.form.Step;
import org.rathaus.api.form.TextQuestion;
import org.rathaus.api.form.YesNoQuestion;

/** What an entry asks, and how it is read. */
final class EntryForm {

    /** Which contest an entry is for; nobody is asked. */
    static final String CONTEST = "contest";
    /** The number in the draw; nobody is asked. */
    static final String TICKET = "ticket";
    /** The step that asks who takes part in the draw. */
    static final String PRIZE = "prize";

    static final TextQuestion CARD = Question.text("card").maxLength(20).optional().linkable();
    static final TextQuestion TITLE = Question.text("ideaTitle").maxLength(Idea.TITLE).alike(AlikePage.PATH);
    static final YesNoQuestion TAKES_PART = Question.yesNo("takesPart");
    static final NameQuestion NAME = Question.name("name").autocomplete("on").when(TAKES_PART.isYes());
    static final DateQuestion BIRTHDAY = Question.date("birthDate").past().autocomplete("bday").when(TAKES_PART.isYes());
    static final AddressQuestion ADDRESS = Question.address("address").autocomplete("on").when(TAKES_PART.isYes());
    static final EmailQuestion EMAIL = Question.email("email").autocomplete("email").optional().when(TAKES_PART.isYes());
    static final YesNoQuestion STAFF = Question.yesNo("worksForTown").when(TAKES_PART.isYes());
    static final ConsentQuestion CONSENT = Question.consent("consent").when(TAKES_PART.isYes());

    private static final int VERSION = 1;
    private static final int MOST_IDEAS = 20;
    private static final LongTextQuestion BODY = Question.longText("ideaText").maxLength(Idea.BODY);
    private static final TextQuestion PLACE = Question.text("ideaPlace").maxLength(100).optional();
    private static final TextQuestion TICKET_SHOWN = Question.text(TICKET).optional().readOnly();
    private static final List<String> KEPT = List.of(CONTEST, TICKET, "card");

    private final List<String> areas;
    private final int age;

    private EntryForm(List<String> areas, int age) {
        this.areas = areas;
        this.age = age;
    }

    static EntryForm of(Optional<Contest> contest) {
        return contest.map(Contest::terms).map(it -> new EntryForm(it.words().areas(), it.age())).orElseGet(() -> new EntryForm(List.of(), 0));
    }

    FormDefinition definition() {
        List<Step> steps = new ArrayList<>(List.of(
                Step.of("rating", Stream.concat(ratings(), Stream.of(CARD)).toArray(Question<?>[]::new)).lookUps(LookUp.of("card", CARD)),
                Step.of("ideas", ideas()).lookUps(LookUp.of("alike", TITLE)),
                Step.of(PRIZE, TAKES_PART, NAME, age > 0 ? BIRTHDAY.atLeastYears(age).when(TAKES_PART.isYes()) : BIRTHDAY, ADDRESS, EMAIL, STAFF,
                        CONSENT),
                // only there once it is sent: the receipt and the status page show it
                Step.of("ticket", TICKET_SHOWN.when(TICKET_SHOWN.isAnswered()))));
        return FormDefinition.of(VERSION, steps.toArray(Step[]::new));
    }

    private Stream<Question<?>> ratings() {
        return areas.stream().map(area -> Question.choice(Ratings.question(area), Importance.keys().toArray(String[]::new)));
    }

    private GroupQuestion ideas() {
        String[] categories = Stream.concat(areas.stream(), Stream.of(IdeaText.OTHER)).toArray(String[]::new);
        return Question.group("ideas", TITLE, BODY, Question.select("ideaCategory", categories), PLACE).optional().atMost(MOST_IDEAS);
    }

    /** The rows with an idea. */
    static List<Row> rows(Answers answers) {
        return EntryForm.of(Optional.empty()).ideas().rows(answers);
    }

    /** Answers with the contest, and the ticket of whoever takes part in the draw; whatever else was sent as a ticket is none. */
    Answers completed(Answers relevant, Contest contest, Exclusions exclusions, LocalDate day) {
        Answers asked = relevant.only(relevant.asMap().keySet().stream().filter(it -> !it.equals(TICKET)).toList());
        Map<String, String> more = new HashMap<>(Map.of(CONTEST, contest.id().toString()));
        contest.secret().flatMap(secret -> person(asked, secret).flatMap(key -> ticket(asked, key, secret, exclusions, day)))
                .ifPresent(it -> more.put(TICKET, it));
        return asked.with(more);
    }

    /** Who works for the town, or is too young, has none. */
    private Optional<String> ticket(Answers answers, PersonKey key, String secret, Exclusions exclusions, LocalDate day) {
        boolean isExcluded = STAFF.isYes().test(answers) || hasExcludedEmail(answers, exclusions) || isTooYoung(answers, day);
        return isExcluded ? Optional.empty() : Optional.of(key.ticket(secret));
    }

    /** Whether they give a mail address of the administration, and do not say that they work for it. */
    static boolean isExcludedByEmail(Answers answers, Exclusions exclusions) {
        return TAKES_PART.isYes().test(answers) && !STAFF.isYes().test(answers) && hasExcludedEmail(answers, exclusions);
    }

    private static boolean hasExcludedEmail(Answers answers, Exclusions exclusions) {
        return exclusions.exclude(answers.get(EMAIL).orElse(""));
    }

    /** Without who takes part in the draw, which is kept apart and for a shorter time. */
    static Answers kept(Answers complete) {
        return complete.only(complete.asMap().keySet().stream()
                .filter(field -> KEPT.contains(field) || field.startsWith("rate") || field.equals("ideas") || field.startsWith("ideas.")).toList());
    }

    private static Optional<PersonKey> person(Answers answers, String secret) {
        Optional<PersonName> name = TAKES_PART.isYes().test(answers) ? answers.get(NAME) : Optional.empty();
        Optional<LocalDate> birthday = answers.get(BIRTHDAY);
        return name.isPresent() && birthday.isPresent() ? Optional.of(PersonKey.of(name.get(), birthday.get(), secret)) : Optional.empty();
    }

    /** Reads what was sent, or came on a card, on a day. */
    Entrant entrant(Submission submission, Contest contest, Exclusions exclusions, LocalDate day) {
        Answers answers = submission.answers();
        Optional<CardCode> card = CardCode.read(answers.raw("card"));
        List<IdeaText> ideas = rows(answers).stream().map(row -> idea(answers.within(row.prefix()))).filter(it -> !it.title().isEmpty()).toList();
        Optional<Participant> participant = contest.secret().flatMap(secret -> person(answers, secret)
                .map(key -> participant(answers, key, ticket(answers, key, secret, exclusions, day), submission.language())));
        return new Entrant(submission.idempotencyKey(), submission.intake().channel().key(), submission.account(), card,
                Ratings.of(answers, areas), ideas, participant, submission.language());
    }

    private static IdeaText idea(Answers row) {
        return new IdeaText(row.raw("ideaTitle").strip(), row.raw("ideaText").strip(), row.raw("ideaCategory"), row.raw("ideaPlace").strip());
    }

    private static Participant participant(Answers answers, PersonKey key, Optional<String> ticket, Locale language) {
        String address = answers.get(ADDRESS).map(it -> it.onEnvelope(language)).orElse("");
        return new Participant(key, ticket, answers.get(NAME).orElseThrow(), address, answers.get(EMAIL).orElse(""));
    }

    /** Whether somebody is too young for the draw on a day. The form on the web refuses them; on a card they may stand all the same. */
    boolean isTooYoung(Answers answers, LocalDate day) {
        return TAKES_PART.isYes().test(answers) && answers.get(BIRTHDAY).filter(it -> Period.between(it, day).getYears() < age).isPresent();
    }
}
