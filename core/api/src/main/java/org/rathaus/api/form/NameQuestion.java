package org.rathaus.api.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person is called, in the fields {@code <id>.givenNames} and {@code <id>.familyName}, and {@code <id>.title} if
 * asked for. The names that German registers keep are given names and family name (PStG § 21).
 */
public final class NameQuestion extends TypedQuestion<PersonName, NameQuestion> {

    private static final int LONGEST = 120;
    private static final String TITLE = ".title";
    private static final String GIVEN = ".givenNames";
    private static final String FAMILY = ".familyName";
    private static final Map<String, String> TOKENS = Map.of(TITLE, "honorific-prefix", GIVEN, "given-name", FAMILY, "family-name");

    record Rules(boolean withTitle) {
    }

    private final Rules rules;

    NameQuestion(Traits traits, Rules rules) {
        super(traits);
        this.rules = rules;
    }

    static NameQuestion of(String id) {
        return new NameQuestion(Traits.of(id), new Rules(false));
    }

    /** Asks for a title as well, which may stay empty. */
    public NameQuestion withTitle() {
        return new NameQuestion(traits, new Rules(true));
    }

    @Override
    NameQuestion with(Traits changed) {
        return new NameQuestion(changed, rules);
    }

    @Override
    Rules rules() {
        return rules;
    }

    @Override
    public String type() {
        return "name";
    }

    @Override
    public List<String> fields() {
        return (rules.withTitle() ? Stream.of(TITLE, GIVEN, FAMILY) : Stream.of(GIVEN, FAMILY)).map(id()::concat).toList();
    }

    @Override
    public String firstField() {
        return id() + GIVEN;
    }

    @Override
    public Reading<PersonName> read(Answers answers) {
        PersonName name = new PersonName(rules.withTitle() ? part(TITLE, answers) : "", part(GIVEN, answers), part(FAMILY, answers));
        if (name.spoken().isEmpty()) {
            return Reading.empty();
        }
        if (name.givenNames().isEmpty()) {
            return Reading.not(Problem.of(id(), id() + GIVEN, "name.given"));
        }
        return name.familyName().isEmpty() ? Reading.not(Problem.of(id(), id() + FAMILY, "name.family")) : Reading.of(name);
    }

    private String part(String part, Answers answers) {
        return TextQuestion.tidy(answers.raw(id() + part));
    }

    @Override
    Optional<Problem> broken(PersonName value, LocalDate today) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(TITLE, value.title());
        parts.put(GIVEN, value.givenNames());
        parts.put(FAMILY, value.familyName());
        return parts.entrySet().stream().flatMap(part -> TextQuestion.fault(part.getValue(), LONGEST).stream()
                .map(rule -> Problem.of(id(), id() + part.getKey(), rule, LONGEST))).findFirst();
    }

    @Override
    String missingRule() {
        return "name.required";
    }

    @Override
    public String summarise(PersonName value, Wording wording) {
        return value.spoken();
    }

    @Override
    String export(PersonName value) {
        return value.spoken();
    }

    @Override
    public List<String> columns() {
        return fields();
    }

    @Override
    Object data(PersonName value) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (rules.withTitle()) {
            data.put("title", value.title());
        }
        data.put("givenNames", value.givenNames());
        data.put("familyName", value.familyName());
        return data;
    }

    @Override
    public void render(Control control) {
        control.inputs(fields().stream().map(this::input).toList());
    }

    private Input input(String field) {
        String part = field.substring(id().length());
        return Input.of(field, "text").labelled("control" + part).wide(part.equals(TITLE) ? Input.Width.MEDIUM : Input.Width.FULL)
                .attribute("autocomplete", token(TOKENS.get(part)));
    }
}
