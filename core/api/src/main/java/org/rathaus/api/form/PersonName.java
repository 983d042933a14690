package org.rathaus.api.form;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person is called.
 *
 * @param title      such as Dr.; may be empty
 * @param givenNames all given names
 * @param familyName the family name
 */
public record PersonName(String title, String givenNames, String familyName) {

    /** In the order in which it is spoken: {@code Dr. Ewa Maria Nowak}. */
    public String spoken() {
        return Stream.of(title, givenNames, familyName).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    /** As in a list by family names: {@code Nowak, Ewa Maria}. */
    public String inLists() {
        return familyName + ", " + givenNames;
    }

    /** Without the parts, which are personal data and must not reach a log. */
    @Override
    public String toString() {
        return "PersonName";
    }
}
