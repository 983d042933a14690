package org.rathaus.service.postalvote.register;

import java.time.LocalDate;

/**
 * A person as the voter register (Wählerverzeichnis, BWO § 14) or an application describes them.
 *
 * @param id          of the row in the stored register; empty for an application
 * @param district    the electoral district; may be empty
 * @param number      the running number within the district; may be empty
 * @param birthDate   null if an application has none that can be read
 * @param houseNumber may be empty where it stands with the street
 */
public record Voter(String id, String district, String number, String familyName, String firstNames, LocalDate birthDate, String street,
        String houseNumber, String postcode, String city) {

    /** The same person as a row of a stored register. */
    public Voter as(String rowId) {
        return new Voter(rowId, district, number, familyName, firstNames, birthDate, street, houseNumber, postcode, city);
    }

    /** Whether it names a row of the register by its number. */
    public boolean isNumbered() {
        return !number.isBlank();
    }

    /** Without the person. */
    @Override
    public String toString() {
        return "Voter";
    }
}
