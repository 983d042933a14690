package org.rathaus.service.postalvote.register;

import java.util.Locale;

/**
 * How one part of an application compares with a row of the voter register. In words it is the text {@code match.<key>}.
 *
 * @param part   what was compared
 * @param kind   how it compares
 * @param points what that contributes
 */
public record Finding(Part part, Kind kind, int points) {

    /** What is compared, and how many points it can contribute. */
    public enum Part {
        /** The family name. */
        FAMILY_NAME(30),
        /** The first names. */
        FIRST_NAMES(20),
        /** The date of birth. */
        BIRTH_DATE(30),
        /** Street and house number. */
        STREET(15),
        /** Postcode and town. */
        PLACE(5),
        /** Electoral district and running number, which nobody has to give: only takes points away. */
        NUMBER(0);

        private final int most;

        Part(int most) {
            this.most = most;
        }

        /** How many points it can contribute. */
        public int most() {
            return most;
        }
    }

    /** How it compares. */
    public enum Kind {
        /** The same, apart from the spelling. */
        SAME(false),
        /** One has more than the other: a double name, a second first name. */
        PART(false),
        /** A slip of the finger apart. */
        ALIKE(false),
        /** Family name and first names are in each other's place. */
        SWAPPED(false),
        /** Day and month are in each other's place. */
        TRANSPOSED(false),
        /** Not said, or the register does not know. */
        MISSING(false),
        /** One of several parts differs: the house number, the year. */
        NEAR(true),
        /** Something else. */
        DIFFERENT(true);

        private final boolean contradicts;

        Kind(boolean contradicts) {
            this.contradicts = contradicts;
        }

        /** Whether a clerk has to decide. */
        public boolean contradicts() {
            return contradicts;
        }
    }

    /** Whether there is something to say of it. */
    public boolean isRemarkable() {
        return kind != Kind.SAME && kind != Kind.MISSING;
    }

    /** The last part of the key of its text: {@code birthDate.transposed}. */
    public String key() {
        String[] words = part.name().toLowerCase(Locale.ROOT).split("_");
        String name = words.length == 1 ? words[0] : words[0] + Character.toUpperCase(words[1].charAt(0)) + words[1].substring(1);
        return name + "." + kind.name().toLowerCase(Locale.ROOT);
    }
}
