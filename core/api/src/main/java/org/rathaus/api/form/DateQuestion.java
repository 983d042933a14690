package org.rathaus.api.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A day of the calendar in the three fields {@code <id>.day}, {@code <id>.month} and {@code <id>.year}. */
public final class DateQuestion extends TypedQuestion<LocalDate, DateQuestion> {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /**
     * Which days are taken.
     *
     * @param past         before today and after the year 1899
     * @param future       after today
     * @param from         the first day
     * @param to           the last day
     * @param atLeastYears at least so many years ago; 0: does not matter
     * @param atMostYears  less than so many years and one more ago; 0: does not matter
     */
    record Rules(boolean past, boolean future, Optional<LocalDate> from, Optional<LocalDate> to, int atLeastYears, int atMostYears) {
    }

    private final Rules rules;

    DateQuestion(Traits traits, Rules rules) {
        super(traits);
        this.rules = rules;
    }

    static DateQuestion of(String id) {
        return new DateQuestion(Traits.of(id), new Rules(false, false, Optional.empty(), Optional.empty(), 0, 0));
    }

    /** Must lie before today and after the year 1899, as a date of birth does. */
    public DateQuestion past() {
        return new DateQuestion(traits, new Rules(true, false, rules.from(), rules.to(), rules.atLeastYears(), rules.atMostYears()));
    }

    /** Must lie after today. */
    public DateQuestion future() {
        return new DateQuestion(traits, new Rules(false, true, rules.from(), rules.to(), rules.atLeastYears(), rules.atMostYears()));
    }

    /** Must not lie before this day. A day that depends on today is made in {@code PublicService.form(Offer)}. */
    public DateQuestion from(LocalDate first) {
        return new DateQuestion(traits, new Rules(rules.past(), rules.future(), Optional.of(first), rules.to(), rules.atLeastYears(), rules.atMostYears()));
    }

    /** Must not lie after this day. */
    public DateQuestion to(LocalDate last) {
        return new DateQuestion(traits, new Rules(rules.past(), rules.future(), rules.from(), Optional.of(last), rules.atLeastYears(), rules.atMostYears()));
    }

    /** A date of birth of somebody who has had this birthday (BGB § 187 (2)). */
    public DateQuestion atLeastYears(int years) {
        return new DateQuestion(traits, new Rules(true, false, rules.from(), rules.to(), years, rules.atMostYears()));
    }

    /** A date of birth of somebody who has not had the birthday after this one. */
    public DateQuestion atMostYears(int years) {
        return new DateQuestion(traits, new Rules(true, false, rules.from(), rules.to(), rules.atLeastYears(), years));
    }

    /** The day, to calculate with. */
    public Calculation<LocalDate> day() {
        return new Calculation.GivenDay(id(), condition());
    }

    /** The age, where the day is a date of birth: the whole years until today. */
    public Calculation<BigDecimal> years() {
        return new Calculation.Years(day());
    }

    /** Holds when the answer is a day before this one; for an age, a birthday so many years ago. */
    public Condition isBefore(LocalDate day) {
        return new Condition.Day(id(), Condition.Relation.LESS, day, condition());
    }

    /** Holds when the answer is a day after this one. */
    public Condition isAfter(LocalDate day) {
        return new Condition.Day(id(), Condition.Relation.GREATER, day, condition());
    }

    /** Holds when both are answered and this is the earlier day. */
    public Condition isBefore(DateQuestion other) {
        return Condition.Compared.of(Condition.Kind.DAY, this, Condition.Relation.LESS, other);
    }

    /** Holds when both are answered and this is the later day. */
    public Condition isAfter(DateQuestion other) {
        return Condition.Compared.of(Condition.Kind.DAY, this, Condition.Relation.GREATER, other);
    }

    @Override
    DateQuestion with(Traits changed) {
        return new DateQuestion(changed, rules);
    }

    @Override
    Rules rules() {
        return rules;
    }

    @Override
    public String type() {
        return "date";
    }

    @Override
    public List<String> fields() {
        return List.of(id() + ".day", id() + ".month", id() + ".year");
    }

    @Override
    public Reading<LocalDate> read(Answers answers) {
        List<String> parts = parts(answers);
        if (parts.stream().allMatch(String::isEmpty)) {
            return Reading.empty();
        }
        return missing(parts).map(Reading::<LocalDate>not).orElseGet(() -> assemble(parts));
    }

    /** Some people type the whole day into the first field, as they would write it. */
    private List<String> parts(Answers answers) {
        List<String> typed = fields().stream().map(answers::raw).map(String::strip).toList();
        return typed.get(1).isEmpty() && typed.get(2).isEmpty() ? Days.apart(typed.get(0)).orElse(typed) : typed;
    }

    private Optional<Problem> missing(List<String> parts) {
        return Stream.of(0, 1, 2)
                .filter(part -> parts.get(part).isEmpty())
                .findFirst()
                .map(part -> Problem.of(id(), fields().get(part), "incomplete"));
    }

    private Reading<LocalDate> assemble(List<String> parts) {
        return Days.read(parts.get(0), parts.get(1), parts.get(2)).map(Reading::of).orElseGet(() -> Reading.not(problem("date")));
    }

    @Override
    Optional<Problem> broken(LocalDate value, LocalDate today) {
        if (rules.past() && !value.isBefore(today)) {
            return Optional.of(problem("past"));
        }
        if (rules.past() && value.isBefore(EARLIEST)) {
            return Optional.of(problem("tooEarly"));
        }
        if (rules.future() && !value.isAfter(today)) {
            return Optional.of(problem("future"));
        }
        Optional<Problem> outside = rules.from().filter(value::isBefore).map(first -> problem("date.from", first))
                .or(() -> rules.to().filter(value::isAfter).map(last -> problem("date.to", last)));
        return outside.or(() -> ageFault(value, today));
    }

    private Optional<Problem> ageFault(LocalDate born, LocalDate today) {
        int age = Period.between(born, today).getYears();
        if (rules.atLeastYears() > 0 && age < rules.atLeastYears()) {
            return Optional.of(problem("date.tooYoung", rules.atLeastYears()));
        }
        boolean tooOld = rules.atMostYears() > 0 && age > rules.atMostYears();
        return tooOld ? Optional.of(problem("date.tooOld", rules.atMostYears())) : Optional.empty();
    }

    @Override
    public String summarise(LocalDate value, Wording wording) {
        return write(value, wording.language());
    }

    /** A day in words, as people of the language write it: {@code 9. März 1961}, {@code 9 March 1961}, {@code 9 mars 1961}. */
    public static String write(LocalDate day, Locale language) {
        // without a country Java takes English for American
        boolean isEnglish = language.getLanguage().equals("en") && language.getCountry().isEmpty();
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(isEnglish ? Locale.UK : language).format(day);
    }

    @Override
    public void render(Control control) {
        control.inputs(fields().stream().map(this::part).toList());
    }

    private Input part(String field) {
        String part = field.substring(field.lastIndexOf('.') + 1);
        return Input.of(field, "text").labelled("control." + part).digits().attribute("maxlength", "20")
                .wide(part.equals("year") ? Input.Width.SMALL : Input.Width.TINY)
                .attribute("autocomplete", autocomplete().isEmpty() ? "" : autocomplete() + "-" + part);
    }
}
