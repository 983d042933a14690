package org.rathaus.service.movingnotice;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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

/** Moves of invented people, each at another point of its way. */
record Demo(ServiceCases cases, Certificates certificates, Offer offer) {

    /**
     * One of them.
     *
     * @param day    of moving in, from today
     * @param proof  how the landlord's confirmation comes
     * @param member the given name of a child who moves along, born nine years ago; empty: nobody
     * @param way    the statuses it has gone through since
     */
    private record Move(String given, String family, int day, String proof, String member, List<String> way) {
    }

    /** Whose confirmations are issued, too. */
    private static final String CONFIRMED = "Jedermann";
    private static final List<Move> MOVES = List.of(
            new Move("Alma", "Beispiel", -2, "later", "Ole", List.of()),
            new Move("Cem", "Demir", -5, "refused", "", List.of("inReview")),
            new Move("Dana", "Erfunden", -9, "refused", "", List.of()),
            new Move("Emil", "Fiktiv", -30, "later", "Mia", List.of("inReview", MovingNotice.REGISTERED)),
            new Move("Frieda", "Gedacht", 12, "later", "", List.of()),
            new Move("Greta", "Hypothetisch", -4, "later", "", List.of("withdrawn")),
            new Move("Hanno", "Imaginär", -7, "refused", "", List.of("inReview", "rejected")),
            new Move("Ida", "Jedermann", -20, "later", "Kim", List.of("inReview", MovingNotice.REGISTERED)));

    /** What they say. */
    List<Answers> answers() {
        return MOVES.stream().map(this::answers).toList();
    }

    void fill() {
        MOVES.forEach(this::receive);
    }

    /** What is there already stays as it is. */
    private void receive(Move move) {
        String town = offer.town().id();
        String key = UUID.nameUUIDFromBytes(("demo " + move.family()).getBytes(StandardCharsets.UTF_8)).toString();
        if (cases.byKey(town, key).isPresent()) {
            return;
        }
        CaseFile file = cases.receive(offer.town(), answers(move), Locale.GERMAN, key, Intake.ONLINE);
        for (String status : move.way()) {
            file = cases.advance(town, file.id(), file.events().size(), status, "").orElse(file);
        }
        if (move.family().equals(CONFIRMED)) {
            certificates.issue(cases, offer.town(), file);
        }
    }

    private Answers answers(Move move) {
        LocalDate today = offer.today();
        Map<String, String> fields = new LinkedHashMap<>(Map.of("name.givenNames", move.given(), "name.familyName", move.family(), "keepsOld", "no",
                "hasOthers", "no", "tenure", "rented", "providerName", "Wohnungsverein Beispiel", "providerOwns", "yes", "proof", move.proof()));
        day(fields, "birthDate", today.minusYears(34));
        day(fields, "movedOn", today.plusDays(move.day()));
        address(fields, "oldAddress", "Musterweg", "1");
        address(fields, "newAddress", "Beispielallee", "7 b");
        address(fields, "providerAddress", "Am Beispielplatz", "3");
        fields.put("familyMoves", move.member().isEmpty() ? "no" : "yes");
        if (!move.member().isEmpty()) {
            fields.putAll(Map.of("family", "1", "family.1.memberName.givenNames", move.member(), "family.1.memberName.familyName", move.family(),
                    "family.1.relationship", "child", "assurance", "yes"));
            day(fields, "family.1.memberBirthDate", today.minusYears(9));
        }
        return Answers.of(fields);
    }

    private static void day(Map<String, String> fields, String question, LocalDate day) {
        fields.put(question + ".day", String.valueOf(day.getDayOfMonth()));
        fields.put(question + ".month", String.valueOf(day.getMonthValue()));
        fields.put(question + ".year", String.valueOf(day.getYear()));
    }

    private void address(Map<String, String> fields, String question, String street, String number) {
        fields.put(question + ".street", street);
        fields.put(question + ".houseNumber", number);
        fields.put(question + ".postcode", DemoData.postcode(offer.town()));
        fields.put(question + ".city", offer.town().name());
    }
}
