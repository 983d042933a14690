package org.rathaus.api.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One question of a form: reads, checks, shows, summarises and exports its answer. Immutable: each method that changes
 * something returns another question.
 *
 * @param <T> the type of the value
 */
public abstract class Question<T> {

    final Traits traits;

    Question(Traits traits) {
        this.traits = traits;
    }

    /** One line of text. */
    public static TextQuestion text(String id) {
        return TextQuestion.of(id);
    }

    /** A day, asked for in three fields. */
    public static DateQuestion date(String id) {
        return DateQuestion.of(id);
    }

    /** One of some options. */
    public static ChoiceQuestion choice(String id, String... options) {
        return ChoiceQuestion.of(id, options);
    }

    /** Any number of some options. */
    public static ChoicesQuestion choices(String id, String... options) {
        return ChoicesQuestion.of(id, options);
    }

    /** A mail address. */
    public static EmailQuestion email(String id) {
        return EmailQuestion.of(id);
    }

    /** Several lines of text, with a count of the characters that are left. */
    public static LongTextQuestion longText(String id) {
        return LongTextQuestion.of(id);
    }

    /** What a person is called: given names, family name, perhaps a title. */
    public static NameQuestion name(String id) {
        return NameQuestion.of(id);
    }

    /** A time of day. */
    public static TimeQuestion time(String id) {
        return TimeQuestion.of(id);
    }

    /** A whole number. */
    public static NumberQuestion number(String id) {
        return NumberQuestion.of(id);
    }

    /** A number with decimals. */
    public static DecimalQuestion decimal(String id) {
        return DecimalQuestion.of(id);
    }

    /** An amount in euros. */
    public static MoneyQuestion money(String id) {
        return MoneyQuestion.of(id);
    }

    /** A phone number of any country. */
    public static PhoneQuestion phone(String id) {
        return PhoneQuestion.of(id);
    }

    /** A postal address. */
    public static AddressQuestion address(String id) {
        return AddressQuestion.of(id);
    }

    /** Yes or no. */
    public static YesNoQuestion yesNo(String id) {
        return YesNoQuestion.of(id);
    }

    /** One of many options, from a list that can be searched. */
    public static SelectQuestion select(String id, String... options) {
        return SelectQuestion.of(id, options);
    }

    /** A box to tick under what one agrees to. */
    public static ConsentQuestion consent(String id) {
        return ConsentQuestion.of(id, false);
    }

    /** A box to tick under what one declares to be true. */
    public static ConsentQuestion statement(String id) {
        return ConsentQuestion.of(id, true);
    }

    /** The serial number of an identity card, passport or residence permit. */
    public static DocumentNumberQuestion documentNumber(String id) {
        return DocumentNumberQuestion.of(id);
    }

    /** A number that follows from answers. */
    public static CalculatedQuestion<BigDecimal> calculatedNumber(String id, Calculation<BigDecimal> calculation) {
        return CalculatedQuestion.of(id, CalculatedQuestion.Kind.NUMBER, calculation);
    }

    /** Euros that follow from answers. */
    public static CalculatedQuestion<BigDecimal> calculatedMoney(String id, Calculation<BigDecimal> calculation) {
        return CalculatedQuestion.of(id, CalculatedQuestion.Kind.MONEY, calculation);
    }

    /** A day that follows from answers, such as a deadline. */
    public static CalculatedQuestion<LocalDate> calculatedDate(String id, Calculation<LocalDate> calculation) {
        return CalculatedQuestion.of(id, CalculatedQuestion.Kind.DATE, calculation);
    }

    /** What something costs, item by item, and the sum. */
    public static FeesQuestion fees(String id) {
        return FeesQuestion.of(id);
    }

    /** One or several files. */
    public static FileQuestion file(String id) {
        return FileQuestion.of(id);
    }

    /** A text between the questions. */
    public static NoteQuestion note(String id) {
        return NoteQuestion.of(id);
    }

    /** The same questions again and again, once for each row: for each person, each dog. */
    public static GroupQuestion group(String id, Question<?>... questions) {
        return GroupQuestion.of(id, questions);
    }

    /** May stay unanswered. */
    public abstract Question<T> optional();

    /** May stay unanswered, but then the citizen is told that something is missing. */
    public abstract Question<T> recommended();

    /** Asked only while the condition holds. */
    public abstract Question<T> when(Condition condition);

    /** Only a prefill can answer it: it is shown as text, and never taken from the browser. */
    public abstract Question<T> readOnly();

    /** What is prefilled is shown as text and never taken from the browser; where nothing is, the citizen answers. */
    public abstract Question<T> readOnlyWhenPrefilled();

    /** Whether the citizen may change what is prefilled. */
    abstract Question<T> with(Editing other);

    /** The kind of question in one word, such as {@code text} or {@code date}. */
    public abstract String type();

    /** Reads the value from what was typed. */
    public abstract Reading<T> read(Answers answers);

    /** Rules that a value of this type must keep, beyond being understood. */
    Optional<Problem> broken(T value, LocalDate today) {
        return Optional.empty();
    }

    /** The value in words, for the check page and the receipt. */
    public abstract String summarise(T value, Wording wording);

    /** The keys of the texts that it needs, those of options aside, which a service may make itself. */
    public List<String> texts() {
        return List.of(id() + ".label");
    }

    /** Draws its control. */
    public abstract void render(Control control);

    /** camelCase name, also the id of its control. */
    public final String id() {
        return traits.id();
    }

    /** Whether it must be answered when asked. */
    public final boolean isRequired() {
        return presence() == Presence.REQUIRED;
    }

    /** Whether it must or should be answered when asked. */
    public final Presence presence() {
        return traits.presence();
    }

    /** When it is asked; empty: always. */
    public final Optional<Condition> condition() {
        return Optional.ofNullable(traits.condition());
    }

    /** The HTML autocomplete token, or empty; for a question with parts {@code on}, {@code shipping} or the like. */
    public final String autocomplete() {
        return traits.autocomplete();
    }

    /** Whether the citizen may change what is prefilled. */
    public final Editing editing() {
        return traits.editing();
    }

    /** Whether the address of a page may prefill it. */
    public final boolean isLinkable() {
        return traits.linkable();
    }

    /** The token of a part. */
    final String token(String part) {
        return autocomplete().isEmpty() ? "" : autocomplete().equals("on") ? part : autocomplete() + " " + part;
    }

    /** The rules of its type, of which its JSON form is made. */
    Record rules() {
        return Traits.NoRules.NONE;
    }

    /** The names of the fields that people fill in, without those of questions inside it. */
    public List<String> fields() {
        return List.of(id());
    }

    /** The names of the answers that are computed and never taken from a browser. */
    public List<String> results() {
        return List.of();
    }

    /** The names of all its answers. */
    public final List<String> stored() {
        return Stream.concat(fields().stream(), results().stream()).toList();
    }

    /** Whether a case has answers of it: a text to read has none. */
    public final boolean isStored() {
        return !stored().isEmpty();
    }

    /** The answers with what it computes out of them. */
    Answers calculated(Answers answers, LocalDate today) {
        return answers;
    }

    /** Its answers as they are stored with a case. */
    Map<String, String> sent(Answers answers) {
        Map<String, String> sent = new LinkedHashMap<>();
        stored().stream().filter(answers::has).forEach(field -> sent.put(field, answers.raw(field)));
        return sent;
    }

    /** The field that gets the focus when the question as a whole is meant. */
    public String firstField() {
        return fields().get(0);
    }

    /** Holds when something was answered, be it wrong. */
    public final Condition isAnswered() {
        return new Condition.Answered(id(), fields(), condition());
    }

    /** Whether these answers ask it. */
    public final boolean isAsked(Answers answers) {
        return condition().map(it -> it.test(answers)).orElse(true);
    }

    /** This question and those inside it, if these answers ask them. */
    public final Stream<Occurrence> occurrences(Answers answers) {
        return isAsked(answers) ? Stream.concat(Stream.of(new Occurrence(List.of(), this)), inside(answers)) : Stream.empty();
    }

    /** The questions inside it that these answers ask. */
    Stream<Occurrence> inside(Answers answers) {
        return Stream.empty();
    }

    /** The questions that stand inside it, asked or not. */
    public List<Question<?>> parts() {
        return List.of();
    }

    /** What is wrong with its answer; nothing when it is fine or not asked. */
    public final List<Problem> check(Answers answers, LocalDate today) {
        return isAsked(answers) ? examine(answers, today) : List.of();
    }

    List<Problem> examine(Answers answers, LocalDate today) {
        Reading<T> reading = read(answers);
        if (reading.isEmpty()) {
            return missing().stream().toList();
        }
        return reading.problem().or(() -> reading.value().flatMap(value -> broken(value, today))).stream().toList();
    }

    final Optional<Problem> missing() {
        return switch (presence()) {
            case REQUIRED -> Optional.of(problem(editing() == Editing.NEVER ? "unavailable" : missingRule()));
            case RECOMMENDED -> Optional.of(problem("recommended").asWarning());
            case OPTIONAL -> Optional.empty();
        };
    }

    /** The answer in words, or an empty string; what was typed when it is not understood. */
    public final String summarise(Answers answers, Wording wording) {
        Reading<T> reading = read(answers);
        if (reading.problem().isPresent()) {
            return typed(answers);
        }
        return reading.value().map(value -> summarise(value, wording)).orElse("");
    }

    /** The answer for programs, in one cell of a table; what was typed when it is not understood. */
    public String export(Answers answers) {
        return read(answers).value().map(this::export).orElseGet(() -> typed(answers));
    }

    /** The columns that it has in a table: one, except where people want the parts apart. */
    public List<String> columns() {
        return List.of(id());
    }

    /** What stands in its columns. */
    public final List<String> cells(Answers answers) {
        if (columns().size() == 1) {
            return List.of(export(answers));
        }
        Map<?, ?> parts = read(answers).value().map(this::data).filter(Map.class::isInstance).map(Map.class::cast).orElse(Map.of());
        return columns().stream().map(column -> {
            Object part = parts.get(column.substring(column.indexOf('.') + 1));
            return part == null ? answers.raw(column).strip() : String.valueOf(part);
        }).toList();
    }

    /** The answer for programs as text, number, truth value, list or map; what was typed when it is not understood. */
    public Optional<Object> data(Answers answers) {
        Reading<T> reading = read(answers);
        return reading.problem().isPresent() ? Optional.of(typed(answers)) : reading.value().map(this::data);
    }

    Object data(T value) {
        return export(value);
    }

    /** The answers of some questions for programs, by their ids, where they are asked and answered. */
    static Map<String, Object> data(List<Question<?>> questions, Answers answers) {
        Map<String, Object> data = new LinkedHashMap<>();
        questions.stream().filter(question -> question.isAsked(answers))
                .forEach(question -> question.data(answers).ifPresent(value -> data.put(question.id(), value)));
        return data;
    }

    /** The value for programs: a day as in ISO 8601, a number with a point. */
    String export(T value) {
        return String.valueOf(value);
    }

    private String typed(Answers answers) {
        return String.join(" ", fields().stream().map(answers::raw).toList()).strip();
    }

    /** Whether it has a line of its own where answers are listed. */
    boolean isListed(Answers answers) {
        return true;
    }

    /** What is broken when a needed answer is missing. */
    String missingRule() {
        return "required";
    }

    final Problem problem(String rule, Object... values) {
        return Problem.of(id(), firstField(), rule, values);
    }
}
