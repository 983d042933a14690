package org.rathaus.auth.internal;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A hash in the PHC string format: {@code $argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>}, Base64 without padding.
 *
 * @param cost what it cost
 * @param salt the random salt
 * @param hash what came out
 */
record Argon2Hash(HashCost cost, byte[] salt, byte[] hash) {

    private static final Pattern PHC = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})"
            + "\\$([A-Za-z0-9+/]{1,86})\\$([A-Za-z0-9+/]{1,86})");

    /** Reads the stored form; the message of the exception does not quote it. */
    static Argon2Hash parse(String stored) {
        Matcher phc = PHC.matcher(stored);
        if (!phc.matches()) {
            throw new IllegalStateException("a stored password is not an Argon2id hash");
        }
        HashCost cost = new HashCost(Integer.parseInt(phc.group(1)), Integer.parseInt(phc.group(2)),
                Integer.parseInt(phc.group(3)));
        Base64.Decoder decoder = Base64.getDecoder();
        return new Argon2Hash(cost, decoder.decode(phc.group(4)), decoder.decode(phc.group(5)));
    }

    @Override
    public String toString() {
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=" + HashCost.VERSION + "$m=" + cost.memory() + ",t=" + cost.iterations() + ",p="
                + cost.parallelism() + "$" + encoder.encodeToString(salt) + "$" + encoder.encodeToString(hash);
    }
}
