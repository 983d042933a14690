package org.rathaus.service.ideacontest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.rathaus.api.form.Answers;

/**
 * What somebody finds how important.
 *
 * @param byArea only what was rated
 */
record Ratings(Map<String, Importance> byArea) {

    /** The question about an area. */
    static String question(String area) {
        return "rate" + Character.toUpperCase(area.charAt(0)) + area.substring(1);
    }

    static Ratings of(Answers answers, List<String> areas) {
        Map<String, Importance> rated = new LinkedHashMap<>();
        areas.forEach(area -> Importance.of(answers.raw(question(area))).ifPresent(it -> rated.put(area, it)));
        return new Ratings(rated);
    }

    /** From {@link #written()}. */
    static Ratings read(String written) {
        Map<String, Importance> rated = new LinkedHashMap<>();
        for (String pair : written.isEmpty() ? new String[0] : written.split(" ")) {
            String[] parts = pair.split("=");
            Importance.of(parts[1]).ifPresent(it -> rated.put(parts[0], it));
        }
        return new Ratings(rated);
    }

    /** On one line: {@code eventMap=very leisure=none}. */
    String written() {
        return byArea.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue().key()).collect(Collectors.joining(" "));
    }
}
