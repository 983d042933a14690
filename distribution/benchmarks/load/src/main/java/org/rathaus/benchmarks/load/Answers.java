package org.rathaus.benchmarks.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The answers of one invented citizen, by question id. */
final class Answers {

    private static final List<String> FAMILY_NAMES = List.of("Müller", "Schröder", "Petersen", "Jäger", "von der Heide",
            "Yılmaz", "Nowak", "Groß", "Lindemann", "Öztürk", "Claußen", "Brandt-Wolff", "Kowalski", "Hansen", "Thiel");
    private static final List<String> FIRST_NAMES = List.of("Anna", "Björn Malte", "Zoë", "Käthe Maria", "Jürgen",
            "Ayşe", "Torben", "Ingeborg", "Mateusz", "Lena Sophie", "Fritz", "Renée", "Olaf", "Frauke", "Nils-Ole");
    private static final List<String> STREETS = List.of("Ulzburger Straße", "Rathausallee", "Ochsenzoller Straße",
            "Am Böhmerwald", "Tannenhofstraße", "Falkenbergstraße", "Segeberger Chaussee", "Kohfurth", "Friedrichsgaber Weg");

    private final Map<String, String> values = new LinkedHashMap<>();

    Answers(Random random, Map<String, List<String>> given) {
        int day = 1 + random.nextInt(28);
        int month = 1 + random.nextInt(12);
        int year = 1935 + random.nextInt(70);
        values.put("familyName", pick(FAMILY_NAMES, random));
        values.put("firstNames", pick(FIRST_NAMES, random));
        values.put("birthDate.day", String.valueOf(day));
        values.put("birthDate.month", String.valueOf(month));
        values.put("birthDate.year", String.valueOf(year));
        values.put("birthDate", String.format("%02d.%02d.%d", day, month, year));
        values.put("street", pick(STREETS, random));
        values.put("houseNumber", 1 + random.nextInt(180) + (random.nextInt(5) == 0 ? "a" : ""));
        values.put("postcode", pick(List.of("22844", "22846", "22848", "22850", "22851"), random));
        values.put("city", "Norderstedt");
        values.put("delivery", "home");
        values.put("district", String.valueOf(1 + random.nextInt(60)));
        values.put("registerNumber", String.valueOf(1 + random.nextInt(1500)));
        values.put("email", "buerger" + random.nextInt(1_000_000) + "@example.org");
        given.forEach((id, choices) -> values.put(id, pick(choices, random)));
    }

    /** With a family name that no other citizen has. */
    Answers distinct(String mark) {
        values.merge("familyName", mark, (name, own) -> name + " " + own);
        return this;
    }

    Map<String, String> values() {
        return values;
    }

    /** As an {@code <input type="date">} wants it. */
    static String isoDate(String german) {
        String[] parts = german.split("\\.");
        return parts.length == 3 ? parts[2] + "-" + parts[1] + "-" + parts[0] : german;
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
