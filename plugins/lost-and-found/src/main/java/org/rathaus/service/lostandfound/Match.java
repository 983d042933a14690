package org.rathaus.service.lostandfound;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How well a found item fits a loss report.
 *
 * @param score   of 100; 0: it cannot be
 * @param reasons why, each with its points
 */
record Match(int score, List<Reason> reasons) {

    /** So many days before the last day on which somebody had it may it have been found: people err. */
    static final int DAYS_BEFORE = 1;
    /** So many days later is it still looked for. */
    static final int DAYS_AFTER = 180;

    private static final int MOST = 100;
    private static final int SOON = 14;
    private static final int OF_KIND = 30;
    private static final int OF_COLOUR = 15;
    private static final int OF_BRAND = 15;
    private static final int OF_PLACE = 15;
    private static final int OF_SOON = 15;
    private static final int OF_LATER = 5;
    private static final int OF_WORD = 5;
    private static final int OF_WORDS = 15;
    private static final int OF_MARK = 40;
    private static final int SHORTEST_WORD = 4;
    private static final int SHORTEST_PART = 6;

    /**
     * A reason.
     *
     * @param key    of its text: {@code match.<key>}
     * @param points less than 0 speaks against it
     * @param value  what the text names; may be empty
     */
    record Reason(String key, int points, String value) {
    }

    /** With the marks that the item has: whether each is said by the report. */
    static Match of(LossReport report, FoundItem item, Map<MarkKind, Boolean> marks) {
        if (report.kind() != item.kind() || item.foundOn().isBefore(report.lostOn().minusDays(DAYS_BEFORE))
                || item.foundOn().isAfter(report.lostOn().plusDays(DAYS_AFTER))) {
            return new Match(0, List.of());
        }
        List<Reason> reasons = new ArrayList<>(List.of(new Reason("kind", OF_KIND, item.kind().key())));
        reasons.addAll(sameOrNot("colour", report.colour(), item.colour(), OF_COLOUR));
        reasons.addAll(sameOrNot("brand", report.brand(), item.brand(), OF_BRAND));
        long days = ChronoUnit.DAYS.between(report.lostOn(), item.foundOn());
        reasons.add(new Reason(days <= SOON ? "soon" : "later", days <= SOON ? OF_SOON : OF_LATER, String.valueOf(Math.max(0, days))));
        if (!common(report.place(), item.place() + " " + item.placeDetails()).isEmpty()) {
            reasons.add(new Reason("place", OF_PLACE, item.place()));
        }
        Set<String> words = common(report.description(), item.description() + " " + item.details());
        if (!words.isEmpty()) {
            reasons.add(new Reason("words", Math.min(OF_WORDS, words.size() * OF_WORD), String.join(", ", words)));
        }
        marks.forEach((kind, isSame) -> reasons.add(new Reason(isSame ? "mark" : "otherMark", isSame ? OF_MARK : -OF_MARK, kind.key())));
        int sum = reasons.stream().mapToInt(Reason::points).sum();
        return new Match(Math.max(0, Math.min(MOST, sum)), List.copyOf(reasons));
    }

    private static List<Reason> sameOrNot(String key, String one, String other, int points) {
        if (one.isBlank() || other.isBlank()) {
            return List.of();
        }
        boolean isSame = plain(one).equals(plain(other));
        return List.of(new Reason(isSame ? key : key + "Other", isSame ? points : -points, ""));
    }

    /** Words that are in both, by their first letters, so that endings do not count; or the one is a part of the other: Schlüssel, Schlüsselbund. */
    private static Set<String> common(String one, String other) {
        List<String> there = words(other).toList();
        return words(one).filter(it -> there.stream().anyMatch(word -> stem(word).equals(stem(it)) || isPart(it, word) || isPart(word, it)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isPart(String part, String whole) {
        return part.length() >= SHORTEST_PART && (whole.startsWith(part) || whole.endsWith(part));
    }

    private static Stream<String> words(String text) {
        return Stream.of(plain(text).split("[^\\p{L}\\p{N}]+")).filter(it -> it.length() >= SHORTEST_WORD);
    }

    private static String stem(String word) {
        return word.length() > SHORTEST_WORD + 2 ? word.substring(0, word.length() - 2) : word.substring(0, SHORTEST_WORD);
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.GERMAN).replace("ä", "a").replace("ö", "o").replace("ü", "u").replace("ß", "ss")
                .replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }
}
