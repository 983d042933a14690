package org.rathaus.auth.internal;

/** Hashes that cost next to nothing, for tests of something else: what a true one costs they would spend most of their time on. */
public final class CheapPasswords {

    private static final HashCost NEXT_TO_NOTHING = new HashCost(64, 1, 1);

    private CheapPasswords() {
    }

    /** All that hashes passwords in a test. */
    public static Argon2Passwords make() {
        return new Argon2Passwords(NEXT_TO_NOTHING);
    }
}
