package org.rathaus.service.gallery;

import static org.rathaus.api.cases.Status.Tone.DANGER;
import static org.rathaus.api.cases.Status.Tone.SUCCESS;
import static org.rathaus.api.cases.Status.Tone.WARNING;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.Status;
import org.rathaus.api.document.Documents;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Applicant;
import org.rathaus.api.form.Calculation;
import org.rathaus.api.form.ChoiceQuestion;
import org.rathaus.api.form.ChoicesQuestion;
import org.rathaus.api.form.Condition;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.LookUp;
import org.rathaus.api.form.NumberQuestion;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.form.YesNoQuestion;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.Texts;
import org.rathaus.web.DeskPage;
import org.rathaus.web.PublicPage;
import org.rathaus.web.ServicePages;

/**
 * Every question type in every state, what conditions, rules and look-ups can say, and groups within groups. Nobody decides
 * on what is sent here; it is gone after a day.
 */
@Component
@Designate(ocd = GallerySettings.class)
@ServiceDescriptor(id = "gallery", category = Category.TAKING_PART, minutes = 10, retention = "P1D")
public final class Gallery implements PublicService, ServicePages {

    private static final Texts TEXTS = Texts.of(Gallery.class);
    private static final int OF_AGE = 18;
    private static final int MOST_CHARACTERS = 1000;
    private static final YesNoQuestion MEMBERS = Question.yesNo("members");

    private static final List<Exhibit> EXHIBITS = List.of(
            new Exhibit("text", "Beispiel", id -> Question.text(id).maxLength(60)),
            new Exhibit("digits", "4711", id -> Question.text(id).maxLength(10).pattern("[0-9]{1,6}").numeric()),
            new Exhibit("longText", "Erste Zeile\nZweite Zeile", id -> Question.longText(id).maxLength(500)),
            new Exhibit("name", Map.of(".title", "Dr.", ".givenNames", "Erika", ".familyName", "Mustermann"), id -> Question.name(id).withTitle()),
            new Exhibit("address", Map.of(".street", "Musterstraße", ".houseNumber", "1", ".postcode", "12345", ".city", "Musterstadt"), Question::address),
            new Exhibit("email", "erika@beispiel.example", Question::email),
            new Exhibit("phone", "+49 40 428280", Question::phone),
            new Exhibit("date", Map.of(".day", "9", ".month", "3", ".year", "1961"), id -> Question.date(id).past()),
            new Exhibit("time", "14:30", Question::time),
            new Exhibit("number", "42", id -> Question.number(id).min(0).max(1000)),
            new Exhibit("decimal", "1,5", id -> Question.decimal(id).decimals(1)),
            new Exhibit("money", "12,50", id -> Question.money(id).min("0")),
            new Exhibit("documentNumber", "L01X00T47", Question::documentNumber),
            new Exhibit("yesNo", "yes", Question::yesNo),
            new Exhibit("select", "denmark", id -> Question.select(id, "poland", "denmark", "turkey", "france", "italy", "spain")),
            new Exhibit("consent", Question::consent),
            new Exhibit("statement", Question::statement),
            new Exhibit("choice", "lake", id -> Question.choice(id, "sea", "lake", "river")),
            new Exhibit("choices", "north\neast", id -> Question.choices(id, "north", "east", "south", "west")),
            new Exhibit("file", id -> Question.file(id).maxCount(2)));

    private final Documents documents;

    /** With what its papers are printed with. */
    @Activate
    public Gallery(@Reference Documents documents) {
        this.documents = documents;
    }

    @Override
    public FormDefinition form() {
        return form(LocalDate.EPOCH);
    }

    @Override
    public FormDefinition form(Offer offer) {
        return form(offer.today());
    }

    /** Tells what a town has set, so that each kind of setting can be seen to arrive. */
    @Override
    public Optional<String> text(String key, Locale language, Offer offer) {
        boolean isTold = key.equals("service.next") && offer.settings().containsKey("copies");
        return isTold ? Optional.of(TEXTS.get(language, key) + "\n" + settings(offer.settings(GallerySettings.class))) : Optional.empty();
    }

    private static String settings(GallerySettings set) {
        return String.format(Locale.ROOT, "note=%s copies=%d share=%s urgent=%s tone=%s streets=%s days=%s", set.note(), set.copies(), set.share(), set.urgent(),
                set.tone(), List.of(set.streets()), List.of(set.days()));
    }

    private static FormDefinition form(LocalDate today) {
        return FormDefinition.of(1, Stream.concat(EXHIBITS.stream().map(Exhibit::step),
                Stream.of(conditions(today), guardian(today), family(), quotes(), fees(), known(), Checks.step(), offers(), members()))
                        .toArray(Step[]::new)).withoutTasks();
    }

    /** One condition of each kind, and each way to put them together. */
    private static Step conditions(LocalDate today) {
        ChoiceQuestion member = Question.choice("member", "yes", "no");
        ChoicesQuestion hobbies = Question.choices("hobbies", "sports", "music", "reading").optional();
        Question<?> club = Question.text("club").optional();
        return Step.of("conditions",
                birthDay(),
                Question.note("youth").when(minor(today)),
                member,
                Question.text("memberNumber").when(member.is("yes")),
                hobbies,
                Question.text("discount").when(member.is("yes").and(hobbies.includes("sports"))),
                Question.text("instrument").when(hobbies.includes("music").or(member.is("no"))),
                club,
                Question.text("clubTown").when(club.isAnswered().and(hobbies.includes("reading").not())));
    }

    private static DateQuestion birthDay() {
        return Question.date("birthDay").past().autocomplete("bday");
    }

    private static Condition minor(LocalDate today) {
        return birthDay().isAfter(today.minusYears(OF_AGE));
    }

    /** A step that another step decides about. */
    private static Step guardian(LocalDate today) {
        return Step.of("guardian", Question.text("guardianName").maxLength(120).autocomplete("section-guardian name"),
                Question.email("guardianEmail").recommended()).when(minor(today));
    }

    /** Rows within rows, with conditions on both levels and files in each row. */
    private static Step family() {
        ChoiceQuestion pets = Question.choice("hasPets", "yes", "no");
        ChoiceQuestion kind = Question.choice("petKind", "dog", "cat", "other");
        return Step.of("family", Question.group("children",
                Question.text("childName").maxLength(60),
                Question.date("childBirthDate").past(),
                Question.file("childPhoto").optional(),
                pets,
                Question.group("pets", Question.text("petName").maxLength(60), kind,
                        Question.text("petOther").when(kind.is("other")),
                        Question.file("petPhoto").optional()).when(pets.is("yes"))).atMost(20));
    }

    /** A group that may stay empty, with room for all that somebody may think of. */
    private static Step quotes() {
        return Step.of("quotes", Question.group("quotes", Question.text("quoteText").maxLength(MOST_CHARACTERS),
                Question.text("quoteAuthor").maxLength(MOST_CHARACTERS),
                Question.text("quoteSource").maxLength(MOST_CHARACTERS).optional()).atMost(50).optional());
    }

    /** What follows from answers. */
    private static Step fees() {
        NumberQuestion copies = Question.number("copies").min(0).max(99);
        DateQuestion until = Question.date("until");
        return Step.of("fees", copies, until,
                Question.calculatedNumber("pages", Calculation.product(copies.amount(), Calculation.fixed("4"))),
                Question.calculatedMoney("price", Calculation.product(copies.amount(), Calculation.fixed("2.50"))),
                Question.calculatedDate("deadline", Calculation.later(until.day(), Period.ofDays(14))),
                Question.fees("costs").item("copies", Calculation.product(copies.amount(), Calculation.fixed("2.50")))
                        .item("postage", Calculation.fixed("3.95")));
    }

    /** What is known already: never the citizen's to say, not theirs because it is known, and theirs to correct. */
    private static Step known() {
        return Step.of("known", Question.text("customerNumber").readOnly(), Question.name("knownName").readOnlyWhenPrefilled(),
                Question.email("knownEmail"), Question.text("knownReason").maxLength(60));
    }

    @Override
    public Prefill prefill(Applicant applicant, Offer offer) {
        Map<String, String> known = new LinkedHashMap<>(Map.of("customerNumber", "K-4711", "knownName.givenNames", "Erika", "knownName.familyName", "Mustermann",
                "knownEmail", "erika@beispiel.example"));
        EXHIBITS.forEach(it -> known.putAll(it.prefill()));
        return Prefill.of("sample", known);
    }

    /** Options that another answer decides about. */
    private static Step offers() {
        ChoiceQuestion place = Question.choice("place", "town", "island");
        return Step.of("offers", place,
                Question.select("transport", "bus", "train", "ferry").optionWhen("ferry", place.is("island")),
                Question.choice("ticket", "single", "month").optionWhen("month", place.is("town")),
                MEMBERS);
    }

    /** A step that opens to citizens only who are signed in. */
    private static Step members() {
        return Step.of("members", Question.text("cardNumber").maxLength(20)).when(MEMBERS.isYes()).assurance(LevelOfAssurance.LOW);
    }

    @Override
    public List<Problem> lookUp(LookUp lookUp, Answers answers, Offer offer) throws InterruptedException {
        return Checks.lookUp(lookUp, answers);
    }

    @Override
    public Lifecycle lifecycle() {
        return Lifecycle.of(Status.of("received"), Status.of("waiting", WARNING), Status.of("done", SUCCESS), Status.of("refused", DANGER))
                .way("received", "waiting", "done", "refused").way("waiting", "done", "refused");
    }

    @Override
    public String subject(Answers answers) {
        return answers.raw("textPlain");
    }

    @Override
    public Map<String, Class<? extends PublicPage>> publicPages() {
        Map<String, Class<? extends PublicPage>> pages = new LinkedHashMap<>();
        pages.put(ComponentsPage.PATH, ComponentsPage.class);
        pages.put(WrittenPage.PATH, WrittenPage.class);
        return pages;
    }

    @Override
    public Map<String, Class<? extends DeskPage>> deskPages() {
        return Map.of("", PapersPage.class);
    }

    Documents documents() {
        return documents;
    }
}
