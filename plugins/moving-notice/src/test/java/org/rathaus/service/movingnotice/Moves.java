package org.rathaus.service.movingnotice;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.rathaus.api.cases.Submission;
import org.rathaus.api.form.Answers;
import org.rathaus.api.service.Offer;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.api.town.Town;

/** Moves within Musterstadt, which has the postcodes 12345 and 12346. */
final class Moves {

    /** What a tenant without a family says. */
    static final Answers TENANT = Answers.of(Map.ofEntries(Map.entry("name.title", ""), Map.entry("name.givenNames", "Ewa Maria"),
            Map.entry("name.familyName", "Nowak"), Map.entry("usualName", "Maria"), Map.entry("birthDate.day", "9"),
            Map.entry("birthDate.month", "3"), Map.entry("birthDate.year", "1961"), Map.entry("movedOn.day", "1"), Map.entry("movedOn.month", "3"),
            Map.entry("movedOn.year", "2027"), Map.entry("oldAddress.street", "Am Wall"), Map.entry("oldAddress.houseNumber", "12 a"),
            Map.entry("oldAddress.postcode", "12345"), Map.entry("oldAddress.city", "Musterstadt"), Map.entry("newAddress.street", "Neuer Weg"),
            Map.entry("newAddress.houseNumber", "1"), Map.entry("newAddress.postcode", "12346"), Map.entry("newAddress.city", "Musterstadt"),
            Map.entry("keepsOld", "no"), Map.entry("hasOthers", "no"), Map.entry("familyMoves", "no"), Map.entry("tenure", "rented"),
            Map.entry("providerName", "Klaus Wirt"), Map.entry("providerAddress.street", "Am Markt"), Map.entry("providerAddress.houseNumber", "3"),
            Map.entry("providerAddress.postcode", "12345"), Map.entry("providerAddress.city", "Musterstadt"), Map.entry("providerOwns", "yes"),
            Map.entry("proof", "later")));

    private Moves() {
    }

    static Answers with(Answers before, String... fields) {
        Map<String, String> changes = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            changes.put(fields[i], fields[i + 1]);
        }
        return before.with(changes);
    }

    static Answers day(Answers before, String question, LocalDate day) {
        return with(before, question + ".day", "" + day.getDayOfMonth(), question + ".month", "" + day.getMonthValue(), question + ".year", "" + day.getYear());
    }

    /** A family member in the row with this number. */
    static Answers member(Answers before, int row, String given, String family, String born) {
        String prefix = "family." + row + ".";
        Answers named = with(before, "familyMoves", "yes", "assurance", "yes", "family", (before.raw("family") + " " + row).strip(),
                prefix + "memberName.givenNames", given, prefix + "memberName.familyName", family, prefix + "relationship", "child");
        return day(named, prefix + "memberBirthDate", LocalDate.parse(born));
    }

    static Offer on(String day, Map<String, Object> settings) {
        return new Offer(town(), settings, LocalDateTime.parse(day + "T12:00:00").atZone(Offer.LEGAL_ZONE).toInstant());
    }

    static Submission submission(Answers answers) {
        return new Submission(MovingNotice.ID, 1, answers, Locale.GERMAN, "key", "secret");
    }

    /** The sample town, where this one has something to say. */
    private static Town town() {
        Town sample = new SampleTown("musterstadt").named("Musterstadt", "Stadt Musterstadt");
        return (Town) Proxy.newProxyInstance(Moves.class.getClassLoader(), new Class<?>[] {Town.class}, (proxy, method, arguments) ->
                switch (method.getName()) {
                    case "postcodes" -> List.of("12345", "12346");
                    case "text" -> Optional.empty();
                    default -> method.invoke(sample, arguments);
                });
    }
}
