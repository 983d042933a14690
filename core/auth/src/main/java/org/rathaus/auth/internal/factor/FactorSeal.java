package org.rathaus.auth.internal.factor;

import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.rathaus.auth.internal.Seal;
import org.rathaus.kernel.identity.SecondFactors.Owner;

/**
 * Seals keys of second factors: who copies the database cannot make codes. What is sealed for one account opens for no other.
 *
 * @param seal with the key of this data folder
 */
record FactorSeal(Seal seal) {

    private static final String FILE = "second-factors";

    /**
     * With the key in this folder; made where there is none, for its owner only.
     *
     * @throws UncheckedIOException if it can neither be read nor made
     */
    static FactorSeal in(Path folder) {
        return new FactorSeal(Seal.in(folder, FILE));
    }

    String seal(Owner owner, byte[] secret) {
        return seal.seal(purpose(owner), secret);
    }

    /** @throws IllegalStateException if it was sealed for somebody else or with another key */
    byte[] open(Owner owner, String sealed) {
        return seal.open(purpose(owner), sealed);
    }

    private static String purpose(Owner owner) {
        return owner.place() + "/" + owner.audience() + "/" + owner.accountId();
    }
}
