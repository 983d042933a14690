package org.rathaus.web.internal.form;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Row;
import org.rathaus.api.form.Severity;

/**
 * What a look-up has found out for certain answers. Lies as text in the draft, so that it is not asked again.
 *
 * @param inputs   the hash of the answers
 * @param verified whether anybody answered
 * @param problems what is wrong
 */
record Finding(String inputs, boolean verified, List<Problem> problems) {

    private static final int FIXED = 5;

    static Finding of(String inputs, List<Problem> problems) {
        return new Finding(inputs, true, List.copyOf(problems));
    }

    /** Nobody answered. */
    static Finding none(String inputs) {
        return new Finding(inputs, false, List.of());
    }

    /** One line, then one for each problem. */
    String write() {
        return Stream.concat(Stream.of(inputs + " " + verified), problems.stream().map(Finding::line)).collect(Collectors.joining("\n"));
    }

    /** Empty when the text is none. */
    static Optional<Finding> read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String[] first = lines.get(0).split(" ");
        return Optional.of(new Finding(first[0], Boolean.parseBoolean(first[1]), lines.stream().skip(1).map(Finding::problem).toList()));
    }

    private static String line(Problem it) {
        String rows = it.rows().stream().map(row -> row.group() + ":" + row.id() + ":" + row.number()).collect(Collectors.joining(","));
        return Stream.concat(Stream.of(it.severity().name(), it.question(), it.field(), it.rule(), rows), it.values().stream().map(String::valueOf))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8)).collect(Collectors.joining(" "));
    }

    private static Problem problem(String line) {
        List<String> parts = Arrays.stream(line.split(" ", -1)).map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8)).toList();
        List<Row> rows = Arrays.stream(parts.get(FIXED - 1).split(",")).filter(row -> !row.isEmpty()).map(row -> row.split(":"))
                .map(row -> new Row(row[0], row[1], Integer.parseInt(row[2]))).toList();
        return new Problem(parts.get(1), parts.get(2), parts.get(3), List.copyOf(parts.subList(FIXED, parts.size())),
                Severity.valueOf(parts.get(0)), rows);
    }
}
