package org.rathaus.service.postalvote;

import static org.rathaus.api.cases.Status.Tone.DANGER;
import static org.rathaus.api.cases.Status.Tone.SUCCESS;
import static org.rathaus.api.cases.Status.Tone.WARNING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Expiry;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.Status;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.ChoiceQuestion;
import org.rathaus.api.form.ChoicesQuestion;
import org.rathaus.api.form.Condition;
import org.rathaus.api.form.FileType;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.Availability;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.Texts;

/**
 * Application for a polling card and postal voting documents (Wahlscheinantrag), BWO §§ 25-31. Which elections it is
 * for are the town's settings in {@code town.json}, see {@link Election}.
 */
@Component
@Designate(ocd = PostalVote.Settings.class)
@ServiceDescriptor(id = "postal-vote", category = Category.ELECTIONS, minutes = 4, processingTime = "P7D", retention = "P6M",
        retentionLaw = PostalVote.RETENTION_LAW)
public final class PostalVote implements PublicService {

    /** What towns set in the portal. */
    @ObjectClassDefinition(localization = "OSGI-INF/l10n/settings")
    public @interface Settings {

        /** Whether the town takes applications of representatives online, too; many take them on paper only. */
        @AttributeDefinition(name = "%representatives.name", description = "%representatives.help")
        boolean representatives() default false;
    }

    static final String RETENTION_LAW = "BWO § 90 (2)";

    private static final Texts TEXTS = Texts.of(PostalVote.class);
    private static final int VERSION = 2;
    private static final String ELECTIONS = "elections";
    private static final int MONTHS_KEPT = 6;
    private static final Pattern ELECTION_LABEL = Pattern.compile(ELECTIONS + "\\.option\\.([^.]+)");
    private static final ChoiceQuestion DELIVERY = Question.choice("delivery", "home", "other", "pickup");
    private static final Condition ELSEWHERE = DELIVERY.is("other");

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

    private static final Step DELIVERY_STEP = Step.of("delivery", DELIVERY,
            Question.text("otherCareOf").maxLength(120).optional().when(ELSEWHERE),
            Question.text("otherStreet").maxLength(100).autocomplete("shipping address-line1").when(ELSEWHERE),
            Question.text("otherHouseNumber").maxLength(20).when(ELSEWHERE),
            Question.text("otherPostcode").maxLength(12).autocomplete("shipping postal-code").when(ELSEWHERE),
            Question.text("otherCity").maxLength(100).autocomplete("shipping address-level2").when(ELSEWHERE),
            Question.text("otherCountry").maxLength(60).autocomplete("shipping country-name").optional().when(ELSEWHERE),
            Question.text("district").maxLength(10).pattern("[0-9]{1,4}").numeric().optional(),
            Question.text("registerNumber").maxLength(10).pattern("[0-9]{1,6}").numeric().optional(),
            Question.email("email").optional());

    private static final Lifecycle LIFECYCLE = Lifecycle.of(
                    Status.of("received"), Status.of("matched"), Status.of("mismatch", WARNING), Status.of("approved"),
                    Status.of("issued"), Status.of("dispatched", SUCCESS), Status.of("readyForPickup", WARNING),
                    Status.of("collected", SUCCESS), Status.of("rejected", DANGER), Status.of("duplicate"),
                    Status.of("sealedLate", DANGER), Status.of("invalidated", DANGER), Status.of("destroyed"))
            .way("received", "matched", "mismatch", "duplicate", "rejected")
            .way("matched", "approved", "mismatch", "duplicate", "rejected")
            .way("mismatch", "matched", "duplicate", "rejected")
            .way("approved", "issued", "rejected")
            .way("issued", "dispatched", "readyForPickup", "invalidated")
            .way("dispatched", "invalidated", "destroyed")
            .way("readyForPickup", "collected", "dispatched", "invalidated")
            .way("collected", "invalidated", "destroyed")
            .way("rejected", "matched", "destroyed")
            .way("duplicate", "received", "destroyed")
            .way("sealedLate", "destroyed")
            .way("invalidated", "issued", "destroyed");

    @Override
    public FormDefinition form() {
        return FormDefinition.of(VERSION, person(List.of(), true), AUTHORITY, ADDRESS, DELIVERY_STEP);
    }

    /** Asks for the elections first where several are open; else the last step shows the one that is known, if it is. */
    @Override
    public FormDefinition form(Offer offer) {
        Elections elections = Elections.in(offer);
        boolean ask = elections.open().size() > 1;
        boolean forOthers = offer.settings(Settings.class).representatives();
        List<Step> steps = new ArrayList<>(List.of(person(ask ? elections.open() : List.of(), forOthers)));
        if (forOthers) {
            steps.add(AUTHORITY);
        }
        steps.addAll(List.of(ADDRESS, DELIVERY_STEP));
        if (!ask && !elections.opened().isEmpty()) {
            Condition known = Condition.chosen(ELECTIONS, ids(elections.opened()));
            steps.add(Step.of("election", choices(elections.opened()).when(known)));
        }
        return FormDefinition.of(VERSION, steps.toArray(Step[]::new));
    }

    private static Step person(List<Election> elections, boolean forOthers) {
        List<Question<?>> questions = new ArrayList<>(PERSON);
        if (!elections.isEmpty()) {
            questions.add(0, choices(elections));
        }
        if (forOthers) {
            questions.add(APPLICANT);
        }
        return Step.of("person", questions.toArray(Question<?>[]::new));
    }

    private static ChoicesQuestion choices(List<Election> elections) {
        return Question.choices(ELECTIONS, ids(elections).toArray(String[]::new));
    }

    private static List<String> ids(List<Election> elections) {
        return elections.stream().map(Election::id).toList();
    }

    /** Adds the election that nobody had to be asked for. */
    @Override
    public Answers complete(Answers typed, Offer offer) {
        Answers complete = PublicService.super.complete(typed, offer);
        Optional<Election> implied = Elections.in(offer).implied().filter(it -> !complete.has(ELECTIONS));
        return implied.map(it -> complete.with(Map.of(ELECTIONS, it.id()))).orElse(complete);
    }

    /** The elections' names, and before the first question the name of the only one. */
    @Override
    public Optional<String> text(String key, Locale language, Offer offer) {
        if (key.equals("step.person.hint")) {
            return Optional.of(Elections.in(offer).open()).filter(open -> open.size() == 1)
                    .map(open -> TEXTS.get(language, "elections.only", open.get(0).label(language)));
        }
        Matcher option = ELECTION_LABEL.matcher(key);
        return option.matches() ? Optional.of(Elections.in(offer).label(option.group(1), language)) : Optional.empty();
    }

    @Override
    public Lifecycle lifecycle() {
        return LIFECYCLE;
    }

    @Override
    public Availability availability(Offer offer) {
        return Elections.in(offer).availability();
    }

    /** Late is what is late for all its elections: it stays sealed, BWO § 27 (6). */
    @Override
    public String assess(Submission submission, Offer offer) {
        Elections elections = Elections.in(offer);
        boolean inTime = submission.answers().raw(ELECTIONS).lines().map(elections::find).flatMap(Optional::stream)
                .anyMatch(it -> it.isInTime(offer.now()));
        return inTime ? LIFECYCLE.initial() : "sealedLate";
    }

    /** Six months after the last of its elections, BWO § 90 (2); where the town has forgotten which, a year after receipt. */
    @Override
    public Optional<Expiry> expiry(CaseFile file, Offer offer) {
        LocalDate last = Elections.in(offer).lastDay(file.answers().raw(ELECTIONS).lines().toList())
                .map(day -> day.plusMonths(MONTHS_KEPT)).orElseGet(() -> offer.today().plusYears(1));
        return Optional.of(new Expiry(last.plusDays(1).atStartOfDay(Offer.LEGAL_ZONE).toInstant(), RETENTION_LAW));
    }
}
