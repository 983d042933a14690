package org.rathaus.auth.internal.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that follow from a key and the time (RFC 6238, over RFC 4226): six digits, SHA-1, as every program expects. */
final class Totp {

    private static final String ALGORITHM = "HmacSHA1";
    private static final long STEP_SECONDS = 30;
    /** RFC 6238, 5.2: one step of clocks that differ, each way. */
    private static final long SKEW = 1;

    private final SecretKeySpec key;

    Totp(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The step of a moment. */
    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step. */
    String code(long step) {
        byte[] hash = hash(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xF;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    }

    private byte[] hash(byte[] step) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(step);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** The step that a code belongs to, near this moment. */
    OptionalLong match(String code, Instant now) {
        long current = step(now);
        return LongStream.rangeClosed(current - SKEW, current + SKEW).filter(it -> code(it).equals(code)).findFirst();
    }
}
