package org.rathaus.auth.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret of 128 random bits, as invitations and sessions have it, of which only the hash is stored. */
public final class OneTimeSecret {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeSecret() {
    }

    /** A new one, in characters that need no escape in an address. */
    public static String make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return encode(bytes);
    }

    /** What is stored. It needs no salt: nobody guesses so many bits. */
    public static String hash(String secret) {
        try {
            return encode(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
