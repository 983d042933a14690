package org.rathaus.auth.internal;

import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What an Argon2id hash costs.
 *
 * @param memory      KiB
 * @param iterations  passes over the memory
 * @param parallelism lanes
 */
record HashCost(int memory, int iterations, int parallelism) {

    /** OWASP's password storage cheat sheet gives these first. A change here renews hashes as people sign in. */
    static final HashCost CURRENT = new HashCost(19_456, 2, 1);

    static final int VERSION = Argon2Parameters.ARGON2_VERSION_13;

    /** As the library takes it. */
    Argon2Parameters with(byte[] salt) {
        return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(VERSION)
                .withMemoryAsKB(memory)
                .withIterations(iterations)
                .withParallelism(parallelism)
                .withSalt(salt)
                .build();
    }
}
