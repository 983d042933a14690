package org.rathaus.service.postalvote.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Question;
import org.rathaus.service.postalvote.register.Identity;
import org.rathaus.service.postalvote.register.Voter;

/** Reads out of an application who applies and where the papers shall go. */
final class TypedVoter {

    private final Answers answers;

    TypedVoter(Answers answers) {
        this.answers = answers;
    }

    Voter voter() {
        return new Voter("", typed("district"), typed("registerNumber"), typed("familyName"), typed("firstNames"),
                answers.get(Question.date("birthDate")).orElse(null), typed("street"), typed("houseNumber"), typed("postcode"), typed("city"));
    }

    /** The other address written plainly, by which those to the same one are found; empty if it goes home or is fetched. */
    String diverted() {
        return isDiverted() ? Identity.ofPlace(typed("otherStreet"), typed("otherHouseNumber"), typed("otherPostcode"), typed("otherCity")) : "";
    }

    boolean isDiverted() {
        return typed("delivery").equals("other");
    }

    boolean isFetched() {
        return typed("delivery").equals("pickup");
    }

    String name() {
        return (typed("firstNames") + " " + typed("familyName")).strip();
    }

    /** As on an envelope: where the person lives. */
    List<String> home() {
        return lines(name(), typed("street") + " " + typed("houseNumber"), typed("postcode") + " " + typed("city"));
    }

    /** As on an envelope: where the papers go. */
    List<String> destination() {
        if (!isDiverted()) {
            return home();
        }
        List<String> lines = new ArrayList<>(lines(name(), typed("otherCareOf"), typed("otherStreet") + " " + typed("otherHouseNumber"),
                typed("otherPostcode") + " " + typed("otherCity")));
        lines.addAll(lines(typed("otherCountry")));
        return lines;
    }

    /** The other address in one line, without the person. */
    String otherPlace() {
        return String.join(", ", destination().subList(1, destination().size()));
    }

    private static List<String> lines(String... all) {
        return Stream.of(all).map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    private String typed(String field) {
        return answers.raw(field).strip();
    }
}
