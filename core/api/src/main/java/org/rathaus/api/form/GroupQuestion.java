package org.rathaus.api.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The same questions for each of any number of rows; a row may hold groups itself. Its own field says which rows there
 * are, in their order. A row's name is the text {@code <id>.row} with its number, the button that adds one says
 * {@code <id>.add}.
 */
public final class GroupQuestion extends TypedQuestion<List<Row>, GroupQuestion> {

    /** More rows than a citizen fills in, and few enough for one page. */
    private static final int MOST = 50;
    private static final Pattern ROW = Pattern.compile("[1-9][0-9]{0,5}");

    record Rules(List<Question<?>> questions, int fewest, int most) {

        Rules {
            questions = List.copyOf(questions);
            if (questions.isEmpty()) {
                throw new IllegalArgumentException("a group has at least one question");
            }
        }

        /** What holds for the group holds for what is in it. */
        Rules with(Editing editing) {
            return new Rules(questions.stream().<Question<?>>map(question -> question.with(editing)).toList(), fewest, most);
        }
    }

    private final Rules rules;

    GroupQuestion(Traits traits, Rules rules) {
        super(traits);
        this.rules = rules;
    }

    static GroupQuestion of(String id, Question<?>... questions) {
        return new GroupQuestion(Traits.of(id), new Rules(List.of(questions), 1, MOST));
    }

    /** At least so many rows; 1 unless told. An optional group may have none. */
    public GroupQuestion atLeast(int rows) {
        return new GroupQuestion(traits, new Rules(rules.questions(), rows, rules.most()));
    }

    /** At most so many rows, 50 unless told. */
    public GroupQuestion atMost(int rows) {
        return new GroupQuestion(traits, new Rules(rules.questions(), rules.fewest(), rows));
    }

    @Override
    GroupQuestion with(Traits changed) {
        return new GroupQuestion(changed, changed.editing() == traits.editing() ? rules : rules.with(changed.editing()));
    }

    /** The fewest rows. */
    public int fewest() {
        return rules.fewest();
    }

    /** The most rows. */
    public int most() {
        return rules.most();
    }

    /** How many rows there are, to calculate with. */
    public Calculation<BigDecimal> count() {
        return new Calculation.Rows(table());
    }

    /** What is calculated in each row, such as a fee for each dog, together. */
    public Calculation<BigDecimal> sum(Calculation<BigDecimal> row) {
        return new Calculation.EachRow(table(), row);
    }

    private Calculation.Table table() {
        return new Calculation.Table(id(), isRequired() ? rules.fewest() : 0, condition());
    }

    @Override
    Answers calculated(Answers answers, LocalDate today) {
        Answers now = answers;
        for (Row row : rows(answers)) {
            Answers inside = now.within(row.prefix());
            for (Question<?> question : parts()) {
                inside = question.calculated(inside, today);
            }
            now = inside.outside(answers);
        }
        return now;
    }

    @Override
    Rules rules() {
        return rules;
    }

    @Override
    public List<Question<?>> parts() {
        return rules.questions();
    }

    @Override
    public String type() {
        return "group";
    }

    /** The rows; as long as the citizen has not been there, as many empty ones as are needed. */
    public List<Row> rows(Answers answers) {
        List<String> ids = answers.has(id()) ? ids(answers.raw(id()))
                : IntStream.rangeClosed(1, isRequired() ? rules.fewest() : 0).mapToObj(String::valueOf).toList();
        return IntStream.range(0, ids.size()).mapToObj(at -> new Row(id(), ids.get(at), at + 1)).toList();
    }

    private static List<String> ids(String raw) {
        return Arrays.stream(raw.split("\\s+")).filter(ROW.asMatchPredicate()).distinct().limit(MOST).toList();
    }

    /** The number for the next row, which no row has had in these answers. */
    public int nextRow(Answers answers) {
        Stream<String> used = answers.inside(id()).map(field -> field.split("\\.")[0]);
        return Stream.concat(used, rows(answers).stream().map(Row::id)).filter(ROW.asMatchPredicate())
                .mapToInt(Integer::parseInt).max().orElse(0) + 1;
    }

    /** The value of its field with one more row at the end, unless that is there already or there are enough. */
    public String adding(String row, Answers answers) {
        List<Row> before = rows(answers);
        return before.size() < rules.most() && ROW.matcher(row).matches() ? merged(row, answers) : written(before.stream().map(Row::id));
    }

    /** The value of its field with the rows that a page showed, too, should another page have taken them away. */
    public String merged(String shown, Answers answers) {
        Set<String> all = new LinkedHashSet<>(rows(answers).stream().map(Row::id).toList());
        all.addAll(ids(shown));
        return written(all.stream().limit(MOST));
    }

    /**
     * The answers without this row. What was typed there goes with it, so that taking rows away and adding others makes no
     * draft grow; of all rows that are gone the highest number is kept, as an empty field, and none is given twice.
     */
    public Answers without(String row, Answers answers) {
        int next = nextRow(answers);
        Answers left = answers.with(Map.of(id(), removing(row, answers)));
        Answers there = left.withRows(id(), rows(left).stream().map(Row::id).toList());
        return nextRow(there) == next ? there : there.with(Map.of(id() + "." + (next - 1), ""));
    }

    /** The value of its field without this row. */
    public String removing(String row, Answers answers) {
        return written(rows(answers).stream().map(Row::id).filter(id -> !id.equals(row)));
    }

    private static String written(Stream<String> ids) {
        return ids.collect(Collectors.joining(" "));
    }

    @Override
    public Reading<List<Row>> read(Answers answers) {
        List<Row> rows = rows(answers);
        return rows.isEmpty() ? Reading.empty() : Reading.of(rows);
    }

    @Override
    List<Problem> examine(Answers answers, LocalDate today) {
        List<Problem> problems = new ArrayList<>(super.examine(answers, today));
        for (Row row : rows(answers)) {
            Answers inside = answers.within(row.prefix());
            parts().stream().flatMap(question -> question.check(inside, today).stream())
                    .forEach(problem -> problems.add(problem.inside(row)));
        }
        return problems;
    }

    @Override
    Optional<Problem> broken(List<Row> value, LocalDate today) {
        if (value.size() < rules.fewest()) {
            return Optional.of(problem("group.tooFew", rules.fewest()));
        }
        return value.size() > rules.most() ? Optional.of(problem("group.tooMany", rules.most())) : Optional.empty();
    }

    @Override
    String missingRule() {
        return "group.required";
    }

    @Override
    Stream<Occurrence> inside(Answers answers) {
        return rows(answers).stream().flatMap(row -> parts().stream()
                .flatMap(question -> question.occurrences(answers.within(row.prefix()))).map(it -> it.inside(row)));
    }

    @Override
    public List<String> texts() {
        return List.of(id() + ".label", id() + ".row", id() + ".add");
    }

    @Override
    boolean isListed(Answers answers) {
        return rows(answers).isEmpty();
    }

    /** Nothing: the answers in the rows are listed themselves. */
    @Override
    public String summarise(List<Row> value, Wording wording) {
        return "";
    }

    /** All rows in one cell: {@code Ewa, 2015-03-09; Jan, 2017-11-30}. */
    @Override
    public String export(Answers answers) {
        return rows(answers).stream().map(row -> answers.within(row.prefix())).map(this::exportRow).collect(Collectors.joining("; "));
    }

    private String exportRow(Answers inside) {
        return parts().stream().filter(question -> question.isStored() && question.isAsked(inside))
                .map(question -> question.export(inside)).collect(Collectors.joining(", "));
    }

    @Override
    public Optional<Object> data(Answers answers) {
        return Optional.<Object>of(rows(answers).stream().map(row -> data(parts(), answers.within(row.prefix()))).toList());
    }

    @Override
    public void render(Control control) {
        control.rows(this);
    }
}
