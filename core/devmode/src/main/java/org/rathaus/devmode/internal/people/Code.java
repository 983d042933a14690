package org.rathaus.devmode.internal.people;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The codes of a second factor (TOTP, RFC 6238), as a program on a phone shows them. */
final class Code {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int STEP_SECONDS = 30;
    private static final int MILLION = 1_000_000;

    private Code() {
    }

    /**
     * The code at a moment.
     *
     * @param key in Base32 (RFC 4648), without padding
     */
    static String of(String key, Instant at) {
        long step = at.getEpochSecond() / STEP_SECONDS;
        byte[] hash = hash(bytes(key), ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xF) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", number % MILLION);
    }

    private static byte[] bytes(String key) {
        BigInteger number = BigInteger.ZERO;
        for (char letter : key.toCharArray()) {
            number = number.shiftLeft(BITS).or(BigInteger.valueOf(ALPHABET.indexOf(letter)));
        }
        int length = key.length() * BITS / Byte.SIZE;
        byte[] all = number.shiftRight(key.length() * BITS % Byte.SIZE).toByteArray();
        byte[] bytes = new byte[length];
        int known = Math.min(length, all.length);
        System.arraycopy(all, all.length - known, bytes, length - known, known);
        return bytes;
    }

    private static byte[] hash(byte[] key, byte[] step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(step);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC", e);
        }
    }
}
