package org.rathaus.service.postalvote.desk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.rathaus.api.form.Answers;
import org.rathaus.api.service.DemoData;
import org.rathaus.api.town.Town;
import org.rathaus.service.postalvote.election.Elections;

/** Invented voters and what some of them apply for, always the same ones in a town. */
final class DemoVoters {

    private static final List<String> FAMILY = List.of("Müller", "Schröder", "Groß-Petersen", "Jäger", "von der Heide", "Yılmaz", "Nowak", "Weiß",
            "Lindemann", "Öztürk", "Claußen", "Brandt-Wolff", "Kowalski", "Hansen", "Thiel", "Böttcher", "Schäfer");
    private static final List<String> FIRST = List.of("Anna", "Björn Malte", "Zoë", "Käthe Maria", "Jürgen", "Ayşe", "Torben", "Ingeborg", "Mateusz",
            "Lena Sophie", "Fritz", "Renée", "Olaf", "Frauke", "Nils-Ole", "Hülya", "Jörg", "Marlies", "Änne");
    private static final List<String> STREETS = List.of("Rathausstraße", "Lindenweg", "Dr.-Külz-Straße", "Am Böhmerwald", "Schulstraße", "Große Gasse",
            "Mühlenstraße");
    private static final int VOTERS = 320;
    private static final int YEARS = 61;

    private final Town town;

    DemoVoters(Town town) {
        this.town = town;
    }

    /** The register as another program would write it. */
    byte[] csv() {
        StringBuilder text = new StringBuilder("Wahlbezirk;Nummer;Familienname;Vornamen;Geburtsdatum;Straße;Hausnummer;PLZ;Ort\n");
        for (int i = 0; i < VOTERS; i++) {
            LocalDate born = born(i);
            text.append(String.join(";", String.valueOf(100 + i / 40), String.format("%05d", 1 + i % 40), family(i), first(i),
                    String.format("%02d.%02d.%d", born.getDayOfMonth(), born.getMonthValue(), born.getYear()), street(i), house(i), DemoData.postcode(town), town.name()))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Key to application: most fit, some are spelled otherwise, one comes twice, four go to one address, one is of nobody. */
    Map<String, Answers> applications(String election) {
        List<Map<String, String>> all = new ArrayList<>();
        for (int i : new int[] {3, 17, 40, 41}) {
            all.add(answers(election, i));
        }
        all.add(with(answers(election, 58), Map.of("street", street(58).replace("straße", "str."), "familyName", family(58).toUpperCase(java.util.Locale.GERMAN))));
        all.add(with(answers(election, 77), Map.of("houseNumber", "199")));
        all.add(with(answers(election, 90), Map.of("familyName", "Unbekannt", "firstNames", "Uwe", "birthDate.year", "1999")));
        all.add(answers(election, 17));
        for (int i : new int[] {120, 121, 122, 123}) {
            all.add(with(answers(election, i), Map.of("delivery", "other", "otherCareOf", "Haus am See", "otherStreet", "Strandweg",
                    "otherHouseNumber", "5", "otherPostcode", "12345", "otherCity", "Musterstrand")));
        }
        all.add(with(answers(election, 150), Map.of("delivery", "pickup")));
        all.add(answers(election, 160));
        Map<String, Answers> byKey = new java.util.LinkedHashMap<>();
        all.forEach(it -> byKey.put(key(election, byKey.size()), Answers.of(it)));
        return byKey;
    }

    /** Under which the application with this number comes, from 0. */
    static String key(String election, int number) {
        return "demo-" + election + "-" + number;
    }

    /** An application of who has no reason to come after the deadline. */
    Answers late(String election) {
        return Answers.of(with(answers(election, 200), Map.of(Elections.REASON, "none")));
    }

    private Map<String, String> answers(String election, int i) {
        LocalDate born = born(i);
        return new HashMap<>(Map.ofEntries(Map.entry(Elections.QUESTION, election), Map.entry("familyName", family(i)), Map.entry("firstNames", first(i)),
                Map.entry("birthDate.day", String.valueOf(born.getDayOfMonth())), Map.entry("birthDate.month", String.valueOf(born.getMonthValue())),
                Map.entry("birthDate.year", String.valueOf(born.getYear())), Map.entry("street", street(i)), Map.entry("houseNumber", house(i)),
                Map.entry("postcode", DemoData.postcode(town)), Map.entry("city", town.name()), Map.entry("delivery", "home")));
    }

    private static Map<String, String> with(Map<String, String> answers, Map<String, String> changes) {
        answers.putAll(changes);
        return answers;
    }

    private static String family(int i) {
        return FAMILY.get(i % FAMILY.size());
    }

    private static String first(int i) {
        return FIRST.get(i % FIRST.size());
    }

    private static LocalDate born(int i) {
        return LocalDate.of(1945 + i * 7 % YEARS, 1 + i * 5 % 12, 1 + i * 11 % 28);
    }

    private static String street(int i) {
        return STREETS.get(i % STREETS.size());
    }

    private static String house(int i) {
        return 1 + i % 60 + (i % 5 == 0 ? " a" : "");
    }
}
