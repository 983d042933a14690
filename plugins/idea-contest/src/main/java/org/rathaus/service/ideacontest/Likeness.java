package org.rathaus.service.ideacontest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How much short texts are alike: by the trigrams of their words that say something (Dice's coefficient). Trigrams find
 * German compounds and endings without a dictionary: "Trinkbrunnen", "Brunnen mit Trinkwasser".
 */
final class Likeness {

    /** From here on people take two titles for the same wish; tried out with a table of pairs. */
    private static final double ENOUGH = 0.42;
    /** Below, two words have only an ending in common. */
    private static final int SHORTEST = 3;
    private static final int GRAM = 3;
    private static final Set<String> EMPTY_WORDS = Set.of("aber", "alle", "als", "am", "an", "auch", "auf", "aus", "bei", "beim", "bitte", "da", "damit",
            "das", "dass", "dem", "den", "der", "des", "die", "ein", "eine", "einem", "einen", "einer", "eines", "er", "es", "fuer", "gibt", "haben", "hat", "ich",
            "ihr", "im", "in", "ins", "ist", "kann", "man", "mehr", "mit", "nach", "neue", "neuen", "neuer", "neues", "nicht", "noch", "nur", "oder", "ohne", "sein",
            "sich", "sind", "so", "soll", "sollte", "ueber", "um", "und", "unser", "unsere", "unserer", "vom", "von", "vor", "war", "weil", "wenn", "wie",
            "wir", "wird", "zu", "zum", "zur", "stadt", "and", "for", "the", "with");

    private final List<Set<String>> grams;
    private final Map<String, int[]> places;

    private Likeness(List<Set<String>> grams, Map<String, int[]> places) {
        this.grams = grams;
        this.places = places;
    }

    static Likeness of(List<String> titles) {
        List<Set<String>> grams = titles.stream().map(Likeness::grams).toList();
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < grams.size(); i++) {
            for (String gram : grams.get(i)) {
                places.computeIfAbsent(gram, it -> new ArrayList<>()).add(i);
            }
        }
        return new Likeness(grams, places.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().stream().mapToInt(Integer::intValue).toArray())));
    }

    /** The places of the titles that are like this text, the most alike first. */
    List<Integer> like(String text, int most) {
        Set<String> wanted = grams(text);
        int[] shared = new int[grams.size()];
        for (String gram : wanted) {
            for (int place : places.getOrDefault(gram, new int[0])) {
                shared[place]++;
            }
        }
        return IntStream.range(0, shared.length).filter(i -> shared[i] > 0 && dice(shared[i], wanted, grams.get(i)) >= ENOUGH).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> dice(shared[i], wanted, grams.get(i))).reversed()).limit(most).toList();
    }

    private static double dice(int shared, Set<String> one, Set<String> other) {
        return 2.0 * shared / (one.size() + other.size());
    }

    private static Set<String> grams(String text) {
        Set<String> grams = new LinkedHashSet<>();
        for (String word : words(text)) {
            String framed = " " + word;
            for (int i = 0; i + GRAM <= framed.length(); i++) {
                grams.add(framed.substring(i, i + GRAM));
            }
        }
        return grams;
    }

    /** The words of a text that say something, folded. */
    static List<String> words(String text) {
        return Arrays.stream(folded(text).split("[^\\p{L}\\p{N}]+")).filter(it -> it.length() >= SHORTEST && !EMPTY_WORDS.contains(it)).distinct().toList();
    }

    /** In small letters, umlauts written out, other accents left out. */
    static String folded(String text) {
        String spelled = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.GERMAN)
                .replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
        return Normalizer.normalize(spelled, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
