package org.rathaus.service.postalvote.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The columns of a voter register as other programs write it, by the names that they have there. */
public enum RegisterColumn {
    /** The electoral district. */
    DISTRICT(false, 20, "Wahlbezirk", "Wahlbezirk Nr", "Wahlbezirksnummer", "Stimmbezirk", "Bezirk", "WBZ", "district", "electoral district"),
    /** The running number within the district. */
    NUMBER(false, 20, "Nummer", "Nr", "Lfd Nr", "Laufende Nummer", "Wählerverzeichnisnummer", "Wählernummer", "WVZ Nr", "WVZ Nummer",
            "Nummer im Wählerverzeichnis", "number", "register number"),
    /** The family name. */
    FAMILY_NAME(true, 120, "Familienname", "Nachname", "Name", "Zuname", "Familienname Name", "family name", "surname", "last name"),
    /** The first names. */
    FIRST_NAMES(true, 120, "Vorname", "Vornamen", "Rufname", "first name", "first names", "given name", "given names"),
    /** The date of birth. */
    BIRTH_DATE(true, 10, "Geburtsdatum", "Geburtstag", "Geb Datum", "Gebdatum", "geboren", "geboren am", "birth date", "date of birth"),
    /** The street, with or without the house number. */
    STREET(true, 120, "Straße", "Str", "Straßenname", "Anschrift", "Adresse", "Straße Hausnummer", "street", "address"),
    /** The house number. */
    HOUSE_NUMBER(false, 20, "Hausnummer", "Hausnr", "Haus Nr", "HNR", "house number"),
    /** What follows the house number. */
    HOUSE_SUFFIX(false, 20, "Hausnummernzusatz", "Hausnummerzusatz", "Zusatz", "Buchstabe", "house number suffix"),
    /** The postcode. */
    POSTCODE(false, 10, "Postleitzahl", "PLZ", "postcode", "zip"),
    /** The town. */
    CITY(false, 120, "Ort", "Wohnort", "Stadt", "Gemeinde", "city", "town");

    private final boolean isNeeded;
    private final int longest;
    private final Set<String> names;

    RegisterColumn(boolean isNeeded, int longest, String... names) {
        this.isNeeded = isNeeded;
        this.longest = longest;
        List<String> plain = new ArrayList<>();
        for (String name : names) {
            plain.add(Spelling.plain(name));
        }
        this.names = Set.copyOf(plain);
    }

    /** Whether a register without it is of no use. */
    public boolean isNeeded() {
        return isNeeded;
    }

    /** How many characters a cell may have. */
    int longest() {
        return longest;
    }

    /** In the keys of texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where the columns are in a table with these headings; the first that fits counts. */
    static Map<RegisterColumn, Integer> places(List<String> headings) {
        Map<RegisterColumn, Integer> places = new EnumMap<>(RegisterColumn.class);
        for (int i = 0; i < headings.size(); i++) {
            String heading = Spelling.plain(headings.get(i));
            for (RegisterColumn column : values()) {
                if (column.names.contains(heading)) {
                    places.putIfAbsent(column, i);
                }
            }
        }
        return places;
    }
}
