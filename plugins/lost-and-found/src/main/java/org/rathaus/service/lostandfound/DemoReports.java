package org.rathaus.service.lostandfound;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Intake;
import org.rathaus.api.cases.ServiceCases;
import org.rathaus.api.form.Answers;
import org.rathaus.api.service.DemoData;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.Texts;

/** What invented people have lost, claim or have found; some of the {@link DemoItems} fit. The file beside this class says who and what. */
final class DemoReports {

    private static final Texts TEXTS = Texts.of(DemoReports.class);

    private final ServiceCases cases;

    DemoReports(ServiceCases cases) {
        this.cases = cases;
    }

    /**
     * A line of the file.
     *
     * @param item the number among the demo items that it is about, or was lost as many times four days ago
     * @param way  the statuses that the case has gone through since, with commas
     */
    private record Report(String about, String kind, String colour, String description, int item, String given, String family, String way) {

        static Report of(String line) {
            String[] parts = line.split(";", -1);
            return new Report(parts[0], parts[1], parts[2], parts[3], Integer.parseInt(parts[4]), parts[5], parts[6], parts[7]);
        }
    }

    /** What is there already stays as it is. */
    void fill(Offer offer) {
        TEXTS.get(Locale.GERMAN, "reports").lines().map(Report::of).forEach(it -> receive(offer, it));
    }

    private void receive(Offer offer, Report report) {
        String town = offer.town().id();
        String key = UUID.nameUUIDFromBytes(("demo " + report).getBytes(StandardCharsets.UTF_8)).toString();
        if (cases.byKey(town, key).isPresent()) {
            return;
        }
        CaseFile file = cases.receive(offer.town(), Answers.of(answers(offer, report)), Locale.GERMAN, key, Intake.ONLINE);
        for (String status : report.way().isEmpty() ? List.<String>of() : List.of(report.way().split(","))) {
            file = cases.advance(town, file.id(), file.events().size(), status, "").orElse(file);
        }
    }

    private static Map<String, String> answers(Offer offer, Report report) {
        Map<String, String> answers = new HashMap<>(Map.of("about", report.about(), "kind", report.kind(), "colour", report.colour(),
                "description", report.description(), "name.givenNames", report.given(), "name.familyName", report.family()));
        LocalDate day = DemoItems.foundOn(offer, report.item()).minusDays(1);
        switch (report.about()) {
            case LossForm.CLAIM -> {
                answers.put("item", DemoItems.number(offer, report.item()));
                answers.put("proof", report.description());
            }
            case LossForm.FOUND -> {
                answers.putAll(Map.of("foundAt", place(), "kept", "bring", "rights", "waive", "address.street", "Musterweg", "address.houseNumber", "4",
                        "address.postcode", DemoData.postcode(offer.town()), "address.city", offer.town().name()));
                put(answers, "foundOn", day);
            }
            default -> {
                answers.put("lostAt", place());
                put(answers, "lostOn", day);
            }
        }
        return answers;
    }

    private static String place() {
        return TEXTS.get(Locale.GERMAN, "place");
    }

    private static void put(Map<String, String> answers, String question, LocalDate day) {
        answers.putAll(Map.of(question + ".day", String.valueOf(day.getDayOfMonth()), question + ".month", String.valueOf(day.getMonthValue()),
                question + ".year", String.valueOf(day.getYear())));
    }
}
