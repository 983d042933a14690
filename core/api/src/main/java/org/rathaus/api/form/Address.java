package org.rathaus.api.form;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where post is brought to.
 *
 * @param street      the street, or what stands for one
 * @param houseNumber with letters and the like; may be empty
 * @param postcode    may be empty abroad
 * @param city        the place
 * @param country     ISO 3166-1, two letters
 */
public record Address(String street, String houseNumber, String postcode, String city, String country) {

    static final String GERMANY = "DE";

    /** Whether it lies in Germany. */
    public boolean isGerman() {
        return country.equals(GERMANY);
    }

    /** As on an envelope, one line below the other; the country, in this language, only when it is abroad. */
    public String onEnvelope(Locale language) {
        return lines(isGerman() ? "" : new Locale.Builder().setRegion(country).build().getDisplayCountry(language)).collect(Collectors.joining("\n"));
    }

    /** In one line, with the country's letters. */
    String inOneLine() {
        return lines(country).collect(Collectors.joining(", "));
    }

    private Stream<String> lines(String last) {
        return Stream.of(joined(street, houseNumber), joined(postcode, city), last).filter(line -> !line.isEmpty());
    }

    private static String joined(String first, String second) {
        return (first + " " + second).strip();
    }

    /** Without the parts, which are personal data and must not reach a log. */
    @Override
    public String toString() {
        return "Address";
    }
}
