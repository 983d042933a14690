package org.rathaus.kernel.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.rathaus.api.cases.Status;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.Texts;

/**
 * How the texts of a language compare with the German ones.
 *
 * @param language the language
 * @param texts    how many texts there are in German
 * @param missing  keys that it lacks
 * @param unknown  keys that German lacks, which nothing shows
 * @param places   keys whose text has other {@code {0}}, {@code {1}} … than the German one
 */
public record TextCoverage(Locale language, int texts, List<String> missing, List<String> unknown, List<String> places) {

    private static final Pattern PLACE = Pattern.compile("\\{[0-9]\\}");

    /** Compares a language with German. */
    public static TextCoverage of(Texts texts, Locale language) {
        Set<String> german = new TreeSet<>(texts.keys(Locale.GERMAN));
        Set<String> own = new TreeSet<>(texts.keys(language));
        List<String> both = own.stream().filter(german::contains).toList();
        return new TextCoverage(language, german.size(), german.stream().filter(key -> !own.contains(key)).toList(),
                own.stream().filter(key -> !german.contains(key)).toList(),
                both.stream().filter(key -> !places(texts, language, key).equals(places(texts, Locale.GERMAN, key))).toList());
    }

    private static Set<String> places(Texts texts, Locale language, String key) {
        return PLACE.matcher(texts.get(language, key)).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** Whether nothing is missing, and what is there fits. */
    public boolean isComplete() {
        return missing.isEmpty() && isSound();
    }

    /** Whether what is there fits to German. */
    public boolean isSound() {
        return unknown.isEmpty() && places.isEmpty();
    }

    /** The keys without which pages of a service would show gaps, in every town; what depends on one is not among them. */
    public static List<String> needed(PublicService service) {
        List<String> keys = new ArrayList<>(List.of("service.title", "service.lead"));
        for (Step step : service.form().steps()) {
            keys.add("step." + step.id() + ".title");
            step.all().forEach(question -> keys.addAll(question.texts()));
            step.rules().forEach(rule -> keys.add(rule.question() + ".error." + rule.name()));
            step.lookUps().forEach(lookUp -> keys.add("lookUp." + lookUp.id()));
        }
        service.lifecycle().statuses().stream().map(Status::id).map("status."::concat).forEach(keys::add);
        return List.copyOf(keys);
    }
}
