package org.rathaus.service.ideacontest;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

import org.rathaus.api.form.PersonName;

/**
 * Recognises a person across web and paper: family name, first given name and birthday, however they are written, under a
 * key of the contest. Without that key, which goes with the contact data, nobody can find out whom it stands for.
 *
 * @param hash in hexadecimal digits
 */
record PersonKey(String hash) {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int TICKET_BYTES = 10;
    private static final int PART = 4;
    private static final int BITS = 5;

    static PersonKey of(PersonName name, LocalDate birthday, String secret) {
        String person = letters(name.familyName()) + "|" + firstName(name.givenNames()) + "|" + birthday;
        return new PersonKey(Hashes.hmacHex(secret, "person\n" + person));
    }

    private static String firstName(String givenNames) {
        return Arrays.stream(givenNames.strip().split("[\\s\\p{Pd}]+")).map(PersonKey::letters).filter(it -> !it.isEmpty()).findFirst().orElse("");
    }

    /** ä is ae on many keyboards, and other accents are left out on most. */
    static String letters(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.GERMAN)
                .replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("ı", "i");
        return Normalizer.normalize(folded, Normalizer.Form.NFD).replaceAll("[^\\p{L}]", "");
    }

    /** The number in the draw, {@code 7F3K-9QXM-2A4B-C8DE}: the same for each attempt of the same person, and nobody else can make it. */
    String ticket(String secret) {
        byte[] bytes = Hashes.hmac(secret, "ticket\n" + hash);
        StringBuilder ticket = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (int i = 0; i < TICKET_BYTES; i++) {
            buffer = buffer << Byte.SIZE | bytes[i] & 0xFF;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                ticket.append(DIGITS.charAt(buffer >> bits & (1 << BITS) - 1));
            }
        }
        return ticket.toString().replaceAll("(.{" + PART + "})(?!$)", "$1-");
    }
}
