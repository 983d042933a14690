package org.rathaus.operation.internal.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.Occurrence;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;

/**
 * Answers that a form takes, found by trying: for each type of question some that people might give; files are {@link SampleFile}s.
 *
 * @param given what the author has said to answer, by field; comes first
 * @param today the day on which it is filled in
 */
record SampleAnswers(Map<String, String> given, LocalDate today) {

    /** Stands in most texts that are typed, and in nothing else. */
    static final String MARK = "Probeantwort";

    /** The field that names the questions of a page. */
    static final String SHOWN = "_f";

    /** What is asked may depend on what was answered before. */
    private static final int ROUNDS = 4;
    private static final List<String> WORDS = List.of(MARK, "12345", "22850", "1234", "12", "1", "A1", "AB 1234", "ABC 123", "0123456789", MARK + " 1",
            "DE89370400440532013000", "2026", "276098106000000");
    private static final List<String> NUMBERS = List.of("1", "2", "3", "5", "10", "20", "50", "100", "500", "1000", "10000", "0");
    private static final List<Integer> DAYS = List.of(14, 1, 3, 30, 90, 200, -1, -14, -60, -400, -7000, -12000, -20000, 400);

    /** The answers with those of a step: what is empty so far is answered. */
    Answers fill(Step step, Answers before) {
        Answers answers = before;
        Set<String> done = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Occurrence asked : step.occurrences(answers).toList()) {
                Map<String, String> more = done.contains(asked.path()) || !isEmpty(asked, answers) ? Map.of() : fitting(step, asked, answers);
                if (!more.isEmpty()) {
                    done.add(asked.path());
                    answers = answers.with(more);
                }
            }
        }
        return answers;
    }

    private static boolean isEmpty(Occurrence asked, Answers answers) {
        return asked.fields().allMatch(field -> answers.raw(field).isEmpty());
    }

    /** The first of its candidates that the step takes; none of them: nothing. */
    private Map<String, String> fitting(Step step, Occurrence asked, Answers answers) {
        return Stream.concat(own(asked), candidates(asked.question()).stream().map(fields -> placed(asked, fields)))
                .filter(fields -> !fields.isEmpty())
                .filter(fields -> step.errors(answers.with(fields), today).stream().noneMatch(problem -> problem.path().equals(asked.path())))
                .findFirst().orElse(Map.of());
    }

    private Stream<Map<String, String>> own(Occurrence asked) {
        Map<String, String> fields = new LinkedHashMap<>();
        asked.fields().filter(given::containsKey).forEach(field -> fields.put(field, given.get(field)));
        return fields.isEmpty() ? Stream.empty() : Stream.of(fields);
    }

    /** Without what is not asked, such as the country of an address in Germany. */
    private static Map<String, String> placed(Occurrence asked, Map<String, String> fields) {
        Map<String, String> placed = new LinkedHashMap<>();
        fields.forEach((field, value) -> placed.put(asked.prefix() + field, value));
        placed.keySet().retainAll(asked.fields().toList());
        return placed;
    }

    private List<Map<String, String>> candidates(Question<?> question) {
        String id = question.id();
        return switch (question.type()) {
            case "text", "longText" -> single(id, WORDS);
            case "name" -> List.of(Map.of(id + ".givenNames", MARK, id + ".familyName", MARK));
            case "address" -> List.of(Map.of(id + ".street", MARK, id + ".houseNumber", "1", id + ".postcode", "22850", id + ".city", MARK, id + ".country", "DE"));
            case "date" -> DAYS.stream().map(today::plusDays).map(day -> day(id, day)).toList();
            case "time" -> single(id, List.of("10:00", "15:00", "8:00", "18:00", "12:00"));
            case "number", "decimal", "money" -> single(id, NUMBERS);
            case "email" -> single(id, List.of(MARK.toLowerCase(Locale.ROOT) + "@example.org"));
            case "phone" -> single(id, List.of("+49 30 23125000"));
            case "yesNo", "consent" -> single(id, List.of("yes", "no"));
            case "documentNumber" -> single(id, List.of("L01X00T47"));
            case "group" -> single(id, List.of("1", "1 2", "1 2 3"));
            case "choice", "choices", "select" -> single(id, options(question));
            default -> List.of();
        };
    }

    private static List<Map<String, String>> single(String field, List<String> values) {
        return values.stream().map(value -> Map.of(field, value)).toList();
    }

    private static Map<String, String> day(String id, LocalDate day) {
        return Map.of(id + ".day", "" + day.getDayOfMonth(), id + ".month", "" + day.getMonthValue(), id + ".year", "" + day.getYear());
    }

    private static List<String> options(Question<?> question) {
        String start = question.id() + ".option.";
        return question.texts().stream().filter(key -> key.startsWith(start)).map(key -> key.substring(start.length())).toList();
    }

    /** What a browser sends for these answers of a step, files aside. */
    static Map<String, String> posted(Step step, Answers answers) {
        List<String> shown = new ArrayList<>();
        Map<String, String> fields = new LinkedHashMap<>();
        step.occurrences(answers).forEach(asked -> {
            shown.add(asked.path());
            if (!(asked.question() instanceof FileQuestion)) {
                asked.fields().forEach(field -> fields.put(field, answers.raw(field)));
            }
        });
        fields.put(SHOWN, String.join(" ", shown));
        return fields;
    }
}
