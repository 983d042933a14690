package org.rathaus.kernel.identity;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.StaffMember;

/**
 * The second factor beside a password: a program that shows another code every thirty seconds (TOTP, RFC 6238), and ten
 * recovery codes for whoever has lost it, each for one use. An account is named by place, audience and id. What happens to a citizen's is written down for its owner,
 * who is told by mail when it is set up, taken away or got around with a recovery code.
 */
@ProviderType
public interface SecondFactors {

    /** How an attempt ended. */
    enum Outcome {
        /** The code is right. */
        ACCEPTED,
        /** It is wrong, or was used before. */
        REFUSED,
        /** Too many attempts; later again. */
        TOO_MANY_ATTEMPTS
    }

    /** Whose factor. */
    record Owner(String place, Audience audience, String accountId) {

        /** A member of staff. */
        public static Owner of(StaffMember member) {
            return new Owner(member.townId(), Audience.STAFF, member.id());
        }

        /** A citizen. */
        public static Owner of(CitizenAccount account) {
            return new Owner(account.townId(), Audience.CITIZENS, account.id());
        }
    }

    /** Whether the owner has set one up. */
    boolean isSet(Owner owner);

    /**
     * A key that counts once its first code was typed in; the same one until then.
     *
     * @return 160 random bits in Base32 (RFC 4648), as programs take it
     * @throws IllegalStateException if one is set up already
     */
    String begin(Owner owner);

    /**
     * Sets it up.
     *
     * @param code what the program shows for the key
     * @param client its address counts towards the limit of attempts and is not stored
     */
    Outcome confirm(Owner owner, String code, Client client);

    /**
     * Checks a code of the program, or uses a recovery code up. A code counts once, and half a minute too early or too late.
     *
     * @param client its address counts towards the limit of attempts and is not stored
     */
    Outcome check(Owner owner, String code, Client client);

    /** Makes ten recovery codes and ends those made before; they can be shown now and never again. */
    List<String> renewRecovery(Owner owner, Client client);

    /** How many recovery codes are left. */
    int recoveryLeft(Owner owner);

    /** Takes it away, with its recovery codes. */
    void remove(Owner owner, Client client);
}
