package org.rathaus.api.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A day of the calendar in the three fields {@code <id>.day}, {@code <id>.month} and {@code <id>.year}. */
public final class DateQuestion extends TypedQuestion<LocalDate, DateQuestion> {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final boolean past;

    private DateQuestion(Traits traits, boolean past) {
        super(traits);
        this.past = past;
    }

    static DateQuestion of(String id) {
        return new DateQuestion(Traits.of(id), false);
    }

    /** Must lie before today and after the year 1899, as a date of birth does. */
    public DateQuestion past() {
        return new DateQuestion(traits, true);
    }

    /** Holds when the answer is a day before this one; for an age, a birthday so many years ago. */
    public Condition isBefore(LocalDate day) {
        return new Condition.Day(id(), Condition.Relation.LESS, day, condition());
    }

    /** Holds when the answer is a day after this one. */
    public Condition isAfter(LocalDate day) {
        return new Condition.Day(id(), Condition.Relation.GREATER, day, condition());
    }

    @Override
    DateQuestion with(Traits changed) {
        return new DateQuestion(changed, past);
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
        List<String> whole = List.of(typed.get(0).split("[ .,/-]+"));
        boolean inOneField = whole.size() == typed.size() && typed.get(1).isEmpty() && typed.get(2).isEmpty();
        return inOneField ? whole : typed;
    }

    private Optional<Problem> missing(List<String> parts) {
        return Stream.of(0, 1, 2)
                .filter(part -> parts.get(part).isEmpty())
                .findFirst()
                .map(part -> Problem.of(id(), fields().get(part), "incomplete"));
    }

    private Reading<LocalDate> assemble(List<String> parts) {
        boolean digits = parts.get(0).matches("[0-9]{1,2}") && parts.get(1).matches("[0-9]{1,2}")
                && parts.get(2).matches("[0-9]{4}");
        if (!digits) {
            return Reading.not(problem("date"));
        }
        try {
            return Reading.of(LocalDate.of(Integer.parseInt(parts.get(2)), Integer.parseInt(parts.get(1)),
                    Integer.parseInt(parts.get(0))));
        } catch (DateTimeException e) {
            return Reading.not(problem("date"));
        }
    }

    @Override
    Optional<Problem> broken(LocalDate value, LocalDate today) {
        if (past && !value.isBefore(today)) {
            return Optional.of(problem("past"));
        }
        return past && value.isBefore(EARLIEST) ? Optional.of(problem("tooEarly")) : Optional.empty();
    }

    @Override
    public String summarise(LocalDate value, Wording wording) {
        return write(value, wording.language());
    }

    /** A day in words: {@code 9. März 1961}, {@code 9 March 1961}. */
    public static String write(LocalDate day, Locale language) {
        boolean german = language.getLanguage().equals("de");
        return DateTimeFormatter.ofPattern(german ? "d. MMMM yyyy" : "d MMMM yyyy", language).format(day);
    }

    @Override
    public void render(Control control) {
        control.inputs(fields().stream().map(this::part).toList());
    }

    private Input part(String field) {
        String part = field.substring(field.lastIndexOf('.') + 1);
        return Input.of(field, "text").labelled("control." + part).digits().attribute("maxlength", "10")
                .wide(part.equals("year") ? Input.Width.MEDIUM : Input.Width.SHORT)
                .attribute("autocomplete", autocomplete().isEmpty() ? "" : autocomplete() + "-" + part);
    }
}
