package org.rathaus.api.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What something costs, item by item with the sum, computed from answers like a {@link CalculatedQuestion}. An item's text
 * is {@code <id>.item.<item>}. Items without a value are left out.
 */
public final class FeesQuestion extends FieldlessQuestion<Map<String, BigDecimal>, FeesQuestion> {

    private static final int CENTS = 2;

    record Rules(Map<String, Calculation<BigDecimal>> items) {

        Rules {
            items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
        }
    }

    private final Rules rules;

    FeesQuestion(Traits traits, Rules rules) {
        super(traits);
        this.rules = rules;
    }

    static FeesQuestion of(String id) {
        return new FeesQuestion(Traits.of(id), new Rules(Map.of()));
    }

    /** With one more item, in euros. */
    public FeesQuestion item(String item, Calculation<BigDecimal> euros) {
        if (!item.matches("[a-z][A-Za-z0-9]*")) {
            throw new IllegalArgumentException("an item's id is camelCase, not " + item);
        }
        Map<String, Calculation<BigDecimal>> more = new LinkedHashMap<>(rules.items());
        more.put(item, euros);
        return new FeesQuestion(traits, new Rules(more));
    }

    /** The sum, to calculate on with. */
    public Calculation<BigDecimal> amount() {
        return new Calculation.Given(id(), condition());
    }

    /** Holds when something is to be paid. */
    public Condition isDue() {
        return new Condition.Amount(id(), Condition.Relation.GREATER, BigDecimal.ZERO, condition());
    }

    @Override
    FeesQuestion with(Traits changed) {
        return new FeesQuestion(changed, rules);
    }

    @Override
    Rules rules() {
        return rules;
    }

    @Override
    public String type() {
        return "fees";
    }

    @Override
    public List<String> results() {
        return Stream.concat(Stream.of(id()), rules.items().keySet().stream().map(this::field)).toList();
    }

    private String field(String item) {
        return id() + "." + item;
    }

    @Override
    Answers calculated(Answers answers, LocalDate today) {
        Map<String, String> results = new LinkedHashMap<>();
        BigDecimal sum = BigDecimal.ZERO.setScale(CENTS);
        for (Map.Entry<String, Calculation<BigDecimal>> item : rules.items().entrySet()) {
            Optional<BigDecimal> euros = isAsked(answers)
                    ? item.getValue().of(answers, today).map(it -> it.setScale(CENTS, RoundingMode.HALF_UP)) : Optional.empty();
            results.put(field(item.getKey()), euros.map(BigDecimal::toPlainString).orElse(""));
            sum = sum.add(euros.orElse(BigDecimal.ZERO));
        }
        results.put(id(), isAsked(answers) ? sum.toPlainString() : "");
        return answers.with(results);
    }

    /** The items with their euros; the sum is the field {@code <id>} itself. */
    @Override
    public Reading<Map<String, BigDecimal>> read(Answers answers) {
        Map<String, BigDecimal> items = new LinkedHashMap<>();
        rules.items().keySet().forEach(item -> Numerals.read(answers.raw(field(item))).ifPresent(euros -> items.put(item, euros)));
        return answers.raw(id()).isEmpty() ? Reading.empty() : Reading.of(items);
    }

    private static BigDecimal sum(Map<String, BigDecimal> items) {
        return items.values().stream().reduce(BigDecimal.ZERO.setScale(CENTS), BigDecimal::add);
    }

    @Override
    public List<String> texts() {
        return Stream.concat(Stream.of(id() + ".label"), rules.items().keySet().stream().map(item -> id() + ".item." + item)).toList();
    }

    /** One item a line, the sum last. */
    @Override
    public String summarise(Map<String, BigDecimal> value, Wording wording) {
        return lines(value, wording).stream().map(line -> line.text() + ": " + line.amount()).collect(Collectors.joining("\n"));
    }

    private List<Control.Line> lines(Map<String, BigDecimal> items, Wording wording) {
        List<Control.Line> lines = new ArrayList<>();
        items.forEach((item, euros) -> lines.add(new Control.Line(wording.text(id() + ".item." + item), MoneyQuestion.write(euros, wording.language()))));
        lines.add(new Control.Line(Words.of(wording, "answer.total"), MoneyQuestion.write(sum(items), wording.language())));
        return lines;
    }

    @Override
    String export(Map<String, BigDecimal> value) {
        return sum(value).toPlainString();
    }

    @Override
    Object data(Map<String, BigDecimal> value) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("items", value);
        data.put("sum", sum(value));
        return data;
    }

    @Override
    public void render(Control control) {
        control.lines(lines(read(control.answers()).value().orElse(Map.of()), control.wording()));
    }
}
