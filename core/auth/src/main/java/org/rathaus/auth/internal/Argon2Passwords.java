package org.rathaus.auth.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;

/** Password hashes by Argon2id (RFC 9106). Each takes 19 MiB while it is made, so only some are made at a time. */
public final class Argon2Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_A_TIME = Math.max(2, Math.min(8, Runtime.getRuntime().availableProcessors()));
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore permits = new Semaphore(AT_A_TIME, true);
    private final HashCost cost;
    private final String nobody;

    /** New hashes cost what is advised now. */
    public Argon2Passwords() {
        this(HashCost.CURRENT);
    }

    /** New hashes cost this, and so does whoever has none. */
    Argon2Passwords(HashCost cost) {
        this.cost = cost;
        nobody = new Argon2Hash(cost, new byte[SALT_BYTES], new byte[HASH_BYTES]).toString();
    }

    /** A hash that no password has: checking against it takes as long as against a true one. */
    public String nobody() {
        return nobody;
    }

    /**
     * The hash to store.
     *
     * @throws RejectedExecutionException if too many are being made
     */
    public String hash(String password) {
        return hash(password, cost);
    }

    String hash(String password, HashCost effort) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new Argon2Hash(effort, salt, derive(password, effort, salt, HASH_BYTES)).toString();
    }

    /**
     * Whether the password is the one that was hashed.
     *
     * @throws RejectedExecutionException if too many hashes are being made
     */
    public boolean matches(String password, String stored) {
        Argon2Hash known = Argon2Hash.parse(stored);
        byte[] derived = derive(password, known.cost(), known.salt(), known.hash().length);
        return MessageDigest.isEqual(derived, known.hash());
    }

    /** Whether the stored hash cost something else than a new one would. */
    public boolean isOutdated(String stored) {
        return !Argon2Hash.parse(stored).cost().equals(cost);
    }

    private byte[] derive(String password, HashCost effort, byte[] salt, int length) {
        byte[] derived = new byte[length];
        String composed = Normalizer.normalize(password, Normalizer.Form.NFC);
        acquire();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(effort.with(salt));
            generator.generateBytes(composed.getBytes(StandardCharsets.UTF_8), derived);
            return derived;
        } finally {
            permits.release();
        }
    }

    private void acquire() {
        try {
            if (!permits.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new RejectedExecutionException("too many passwords to check at a time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException("interrupted", e);
        }
    }
}
