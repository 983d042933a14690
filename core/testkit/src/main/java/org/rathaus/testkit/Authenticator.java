package org.rathaus.testkit;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The program on somebody's phone that shows the codes of the second factor (TOTP, RFC 6238):
 *
 * <pre>{@code
 * Page page = visitor.visit(invitation).answer("password", "acht grüne Leuchttürme").submit().page();
 * Authenticator phone = Authenticator.setUp(visitor, page);
 * }</pre>
 */
public final class Authenticator {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Duration STEP = Duration.ofSeconds(30);

    private final byte[] key;
    private long last;

    private Authenticator(byte[] key) {
        this.key = key;
    }

    /** With a key as the portal shows it: Base32, with or without blanks. */
    public static Authenticator of(String key) {
        ByteBuffer bytes = ByteBuffer.allocate(key.length());
        int buffer = 0;
        int filled = 0;
        for (char letter : key.replace(" ", "").toCharArray()) {
            buffer = buffer << 5 | ALPHABET.indexOf(letter);
            filled += 5;
            if (filled >= 8) {
                filled -= 8;
                bytes.put((byte) (buffer >> filled));
            }
        }
        byte[] read = new byte[bytes.position()];
        bytes.flip().get(read);
        return new Authenticator(read);
    }

    /**
     * Sets the second factor up where the portal asks for it, which ends the signing in.
     *
     * @param page what the visitor has come to with the password
     * @throws AssertionError if the page does not ask for it
     */
    public static Authenticator setUp(Visitor visitor, Page page) {
        var shown = page.html().getElementById("key");
        if (shown == null) {
            throw new AssertionError("no second factor is asked for: " + page);
        }
        Authenticator program = of(shown.text());
        Page answer = visitor.visit(page).answer("code", program.code()).submit().page();
        if (answer.html().getElementById("next") == null) {
            throw new AssertionError("the second factor is not set up: " + answer);
        }
        return program;
    }

    /** The next code that the portal takes; each counts once, so that the third within half a minute has to wait. */
    public synchronized String code() {
        long step = Math.max(last + 1, now());
        Patience.until("the next code is due", STEP.multipliedBy(2), () -> step <= now() + 1);
        last = step;
        byte[] hash = hash(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xF) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    }

    private static long now() {
        return Instant.now().getEpochSecond() / STEP.toSeconds();
    }

    private byte[] hash(byte[] step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(step);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
