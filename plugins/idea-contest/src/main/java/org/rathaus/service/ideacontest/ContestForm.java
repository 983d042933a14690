package org.rathaus.service.ideacontest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A contest as an administrator types it.
 *
 * @param typed by field
 */
record ContestForm(Map<String, String> typed) {

    /** So many areas can be rated. */
    static final int AREAS = 8;
    /** The texts of a contest, and how many characters they take. */
    static final Map<String, Integer> TEXTS = texts();
    /** The languages in which a contest speaks. */
    static final List<String> LANGUAGES = List.of("de", "en", "de-simple");

    private static final String YES = "yes";
    private static final int LONGEST_AREA = 80;

    private static Map<String, Integer> texts() {
        Map<String, Integer> texts = new LinkedHashMap<>();
        texts.put("title", 100);
        texts.put("intro", 1_000);
        texts.put("prize", 500);
        texts.put("age", 300);
        texts.put("terms", 4_000);
        texts.put("outside", 300);
        return texts;
    }

    static ContestForm sent(UnaryOperator<String> parameters) {
        Map<String, String> typed = new LinkedHashMap<>();
        names().forEach(name -> typed.put(name, parameters.apply(name).strip()));
        return new ContestForm(typed);
    }

    static ContestForm of(ContestTerms terms) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("starts", Moments.typed(terms.starts()));
        typed.put("ends", Moments.typed(terms.ends()));
        typed.put("published", terms.isPublished() ? YES : "");
        typed.put("moderated", terms.isModerated() ? YES : "");
        typed.put("youngest", String.valueOf(terms.age()));
        typed.put("winners", String.valueOf(terms.winners()));
        typed.put("alternates", String.valueOf(terms.alternates()));
        typed.put("acceptDays", String.valueOf(terms.acceptDays()));
        TEXTS.keySet().forEach(text -> LANGUAGES.forEach(it -> typed.put(text + "." + it, terms.words().own(text, Locale.forLanguageTag(it)))));
        for (int i = 0; i < terms.words().areas().size(); i++) {
            String area = terms.words().areas().get(i);
            typed.put("areaId." + (i + 1), area);
            int place = i + 1;
            LANGUAGES.forEach(it -> typed.put("area." + place + "." + it, terms.words().own("area." + area, Locale.forLanguageTag(it))));
        }
        return new ContestForm(typed);
    }

    /** What is usual, from tomorrow on. */
    static ContestForm empty(Instant now) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("starts", Moments.typed(now).replaceAll("T.*", "T08:00:00"));
        typed.put("moderated", YES);
        typed.put("youngest", "0");
        typed.put("winners", "1");
        typed.put("alternates", "3");
        typed.put("acceptDays", "28");
        return new ContestForm(typed);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("starts", "ends", "published", "moderated", "youngest", "winners", "alternates", "acceptDays"));
        TEXTS.keySet().forEach(text -> LANGUAGES.forEach(it -> names.add(text + "." + it)));
        IntStream.rangeClosed(1, AREAS).forEach(i -> {
            names.add("areaId." + i);
            LANGUAGES.forEach(it -> names.add("area." + i + "." + it));
        });
        return names;
    }

    String get(String name) {
        return typed.getOrDefault(name, "");
    }

    boolean is(String name) {
        return get(name).equals(YES);
    }

    /** What is wrong, by field: the ends of the keys of messages. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        TEXTS.forEach((text, most) -> LANGUAGES.stream().filter(it -> get(text + "." + it).length() > most).forEach(it -> problems.put(text + "." + it, "tooLong")));
        require(problems, "title.de");
        require(problems, "intro.de");
        checkTimes(problems);
        checkNumber(problems, "youngest", 0, 99);
        checkNumber(problems, "winners", 1, 100);
        checkNumber(problems, "alternates", 0, 100);
        checkNumber(problems, "acceptDays", 7, 365);
        checkAreas(problems);
        return problems;
    }

    private void require(Map<String, String> problems, String name) {
        if (get(name).isEmpty()) {
            problems.put(name, "required");
        }
    }

    private void checkTimes(Map<String, String> problems) {
        Optional<Instant> starts = Moments.read(get("starts"));
        Optional<Instant> ends = Moments.read(get("ends"));
        if (starts.isEmpty()) {
            problems.put("starts", "moment");
        }
        if (ends.isEmpty() || starts.isPresent() && !ends.get().isAfter(starts.get())) {
            problems.put("ends", ends.isEmpty() ? "moment" : "order");
        }
    }

    private void checkNumber(Map<String, String> problems, String name, int least, int most) {
        boolean fits = get(name).matches("[0-9]{1,3}") && Integer.parseInt(get(name)) >= least && Integer.parseInt(get(name)) <= most;
        if (!fits) {
            problems.put(name, "number");
        }
    }

    private void checkAreas(Map<String, String> problems) {
        boolean hasNone = IntStream.rangeClosed(1, AREAS).allMatch(i -> get("area." + i + ".de").isEmpty());
        if (hasNone) {
            problems.put("area.1.de", "area");
        }
        IntStream.rangeClosed(1, AREAS).forEach(i -> LANGUAGES.forEach(it -> {
            String name = "area." + i + "." + it;
            if (get(name).length() > LONGEST_AREA) {
                problems.put(name, "tooLong");
            } else if (!get(name).isEmpty() && get("area." + i + ".de").isEmpty()) {
                problems.put("area." + i + ".de", "required");
            }
        }));
    }

    /** Of a form in which nothing is wrong. */
    ContestTerms terms() {
        return new ContestTerms(Moments.read(get("starts")).orElseThrow(), Moments.read(get("ends")).orElseThrow(), is("published"), is("moderated"),
                number("youngest"), number("winners"), number("alternates"), number("acceptDays"), words());
    }

    private int number(String name) {
        return Integer.parseInt(get(name));
    }

    private ContestWords words() {
        Map<String, String> texts = new LinkedHashMap<>();
        TEXTS.keySet().forEach(text -> LANGUAGES.forEach(it -> put(texts, text + "." + it, get(text + "." + it))));
        List<String> areas = IntStream.rangeClosed(1, AREAS).filter(i -> !get("area." + i + ".de").isEmpty()).mapToObj(i -> {
            String area = area(i);
            LANGUAGES.forEach(it -> put(texts, "area." + area + "." + it, get("area." + i + "." + it)));
            return area;
        }).distinct().toList();
        return new ContestWords(texts, areas);
    }

    /** An area keeps its id, by which it was rated. */
    private String area(int place) {
        String id = get("areaId." + place);
        return id.matches("[a-z][A-Za-z0-9]{0,30}") && !id.equals(IdeaText.OTHER) ? id : "area" + place;
    }

    private static void put(Map<String, String> texts, String key, String text) {
        if (!text.isEmpty()) {
            texts.put(key, text);
        }
    }
}
