package org.rathaus.service.postalvote.register;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes what means the same in one way, so that it can be compared. */
final class Spelling {

    private static final Map<String, String> LETTERS = Map.ofEntries(Map.entry("ä", "ae"), Map.entry("ö", "oe"), Map.entry("ü", "ue"),
            Map.entry("ß", "ss"), Map.entry("æ", "ae"), Map.entry("œ", "oe"), Map.entry("ø", "oe"), Map.entry("å", "aa"),
            Map.entry("ł", "l"), Map.entry("đ", "d"), Map.entry("ð", "d"), Map.entry("þ", "th"), Map.entry("ı", "i"));
    private static final Set<String> TITLES = Set.of("dr", "prof", "dipl", "ing", "med", "phil", "jur", "rer", "nat", "pol", "mag", "habil",
            "professor", "doktor", "hc");
    private static final Map<String, String> SHORT = Map.of("st", "sankt", "dr", "doktor", "prof", "professor", "gr", "grosse", "kl", "kleine");
    private static final Pattern APOSTROPHES = Pattern.compile("['’`´.]");
    private static final Pattern STREET_AND_NUMBER = Pattern.compile("(.*\\D)\\s+(\\d+(?:\\s+\\d/\\d)?\\s*\\p{L}?(?:\\s*[-–/+]\\s*\\d+\\s*\\p{L}?)*)\\s*");
    private static final Pattern NUMBER_WORDS = Pattern.compile("\\b(hausnummer|haus-nr|hausnr|nr|no|nummer)\\b\\.?");

    private Spelling() {
    }

    /** Small letters a to z, digits and single blanks: {@code Groß-Müller} and {@code GROSS MUELLER} are the same. */
    static String plain(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            small = small.replace(letter.getKey(), letter.getValue());
        }
        String bare = Normalizer.normalize(small, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return APOSTROPHES.matcher(bare).replaceAll(match -> match.group().equals(".") ? " " : "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** The words of a name without academic titles, which a register has in a column of their own or not at all. */
    static List<String> names(String name) {
        List<String> words = words(name);
        List<String> rest = words.stream().filter(it -> !TITLES.contains(it)).toList();
        return rest.isEmpty() ? words : rest;
    }

    private static List<String> words(String text) {
        return Arrays.stream(plain(text).split(" ")).filter(it -> !it.isEmpty()).toList();
    }

    /** A street in one word: {@code Schiller Str.} and {@code Schillerstraße} are the same. */
    static String street(String street) {
        return words(street).stream().map(it -> SHORT.getOrDefault(it, it)).map(Spelling::whole).collect(Collectors.joining());
    }

    private static String whole(String word) {
        if (word.endsWith("str")) {
            return word + "asse";
        }
        return word.length() > 3 && word.endsWith("pl") ? word + "atz" : word;
    }

    /** A house number: {@code 012 A}, {@code 12a} and {@code Nr. 12 a} are the same, and so are {@code 12 – 14} and {@code 12-14}. */
    static String houseNumber(String number) {
        String small = NUMBER_WORDS.matcher(number.toLowerCase(Locale.ROOT).replace('–', '-')).replaceAll("");
        String joined = small.strip().replaceAll("(?<=\\d)\\s+(?=\\d)", "_").replaceAll("\\s", "");
        return joined.replaceAll("(?<!\\d)0+(?=\\d)", "").replaceAll("[^\\p{L}\\p{N}/_+-]", "");
    }

    /** A number of the register or of a district: {@code 00345} and {@code 345} are the same. */
    static String number(String number) {
        return number.strip().replaceFirst("^0+(?=.)", "");
    }

    /**
     * Where a person lives, however street and number are spread over two fields.
     *
     * @param street in one word
     * @param number the house number
     */
    record Home(String street, String number) {
    }

    /** Finds the house number at the end of the street where it stands there. */
    static Home home(String street, String houseNumber) {
        Matcher both = STREET_AND_NUMBER.matcher(street);
        if (!both.matches()) {
            return new Home(street(street), houseNumber(houseNumber));
        }
        String inStreet = houseNumber(both.group(2));
        String own = houseNumber(houseNumber);
        boolean isSplit = !own.isEmpty() && !inStreet.equals(own) && own.matches("\\D.*");
        if (own.isEmpty() || inStreet.equals(own) || isSplit) {
            return new Home(street(both.group(1)), isSplit ? inStreet + own : inStreet);
        }
        return new Home(street(street), own);
    }

    /** How many letters have to be added, left out, changed or swapped with their neighbour (Damerau and Levenshtein). */
    static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(int[][] cost, String one, String other, int i, int j) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean isSwapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return isSwapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }

    /** Whether two words look like a slip of the finger: one letter in a short word, two in a long one. */
    static boolean isSlip(String one, String other) {
        int length = Math.min(one.length(), other.length());
        int allowed = length < 4 ? 0 : length < 9 ? 1 : 2;
        return Math.abs(one.length() - other.length()) <= allowed && distance(one, other) <= allowed;
    }
}
