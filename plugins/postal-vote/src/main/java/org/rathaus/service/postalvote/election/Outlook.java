package org.rathaus.service.postalvote.election;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.service.Offer;

/** What happens when with an election, in the order of time, for those who set it up. */
final class Outlook {

    private final Election election;
    private final Locale language;

    Outlook(Election election, Locale language) {
        this.election = election;
        this.language = language;
    }

    /** How it stands: {@code planned}, {@code open}, {@code closed}, {@code emergency} or {@code over}. */
    static String state(Election election, Instant now) {
        if (!election.hasOpened(now)) {
            return "planned";
        }
        if (election.isOpen(now)) {
            return "open";
        }
        boolean over = election.day().isBefore(now.atZone(Offer.LEGAL_ZONE).toLocalDate());
        return election.isEmergency(now) ? "emergency" : over ? "over" : "closed";
    }

    /** A moment to the second, in the legal time zone. */
    static String write(Instant moment, Locale language) {
        var local = moment.atZone(Offer.LEGAL_ZONE);
        String time = DateTimeFormatter.ofPattern(local.getSecond() == 0 ? "HH:mm" : "HH:mm:ss", language).format(local);
        return DateQuestion.write(local.toLocalDate(), language) + ", " + time;
    }

    /** Key of a text to the moment or day; what the town leaves open is missing. */
    Map<String, String> moments() {
        Map<String, String> moments = new LinkedHashMap<>();
        if (!election.opens().equals(Instant.MIN)) {
            moments.put("opens", write(election.opens(), language));
        }
        election.dispatchFrom().ifPresent(it -> moments.put("dispatch", DateQuestion.write(it, language)));
        moments.put("closes", write(election.closes(), language));
        moments.put("deadline", write(election.deadline(), language));
        election.times().emergency().ifPresent(it -> moments.put("emergency", write(it, language)));
        moments.put("day", DateQuestion.write(election.day(), language));
        election.runOff().ifPresent(it -> moments.put("runOff", DateQuestion.write(it, language)));
        return moments;
    }
}
