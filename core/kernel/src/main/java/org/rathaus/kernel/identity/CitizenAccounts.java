package org.rathaus.kernel.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.identity.IdentityAttribute;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.Profile;

/** The accounts of a town's citizens: sign-in, and what owners do with theirs. How one comes about says {@link AccountLinks}. */
@ProviderType
public interface CitizenAccounts {

    /** How long an owner sees what happened to the account, in days. */
    int EVENT_DAYS = 90;

    /** How long a browser is recognised, in days. */
    int RECOGNITION_DAYS = 180;

    /** How long a sign-in counts as fresh, in minutes. */
    int FRESH_MINUTES = 10;

    /** How a question for the password ended. */
    enum Outcome {
        /** It was the right one. */
        ACCEPTED,
        /** Address or password is wrong, or there is no such account: nobody learns which. */
        REFUSED,
        /** Too many attempts; later again. */
        TOO_MANY_ATTEMPTS
    }

    /**
     * The answer to an attempt to sign in.
     *
     * @param outcome how it ended
     * @param account who it is; null unless accepted
     */
    record Attempt(Outcome outcome, CitizenAccount account) {
    }

    /**
     * What a provider says.
     *
     * @param value as it would be typed; days as in {@code 1961-03-09}
     * @param level how surely it is known
     */
    record Verified(String value, LevelOfAssurance level) {

        /** Without the value, which is personal data. */
        @Override
        public String toString() {
            return "Verified[" + level + "]";
        }
    }

    /** Checks address and password. Takes the same time whether the address is known or not. */
    Attempt signIn(String townId, String email, String password, Client client);

    /**
     * What the browser of whoever has signed in is to bring along next time ({@link Client#recognition}), so that others who guess
     * cannot use up its tries. Says nothing to anybody else; counts for {@value #RECOGNITION_DAYS} days.
     */
    String recognition(CitizenAccount account);

    /** The account with this id. */
    Optional<CitizenAccount> find(String townId, String accountId);

    /** Asks whoever is signed in for the password again, before something that only the owner may do. */
    Outcome confirm(CitizenAccount account, String password, Client client);

    /** The same for an account without a password: whether it was signed in to, by this session, within {@value #FRESH_MINUTES} minutes. */
    boolean isFresh(CitizenAccount account, Session session);

    /**
     * Sets another password and ends all sessions but one; the owner is told by mail.
     *
     * @param session the id of the session that goes on
     * @throws IllegalArgumentException if the new one is too weak: the message is a text key, {@code password.tooShort} or
     *         {@code password.common}
     */
    Outcome changePassword(CitizenAccount account, String current, String chosen, String session, Client client);

    /** Has a link written to another address, which becomes the account's when the link is used. */
    Outcome askForEmail(CitizenAccount account, String password, String email, Client client);

    /**
     * The same for an account with passkeys in place of a password.
     *
     * @return false if the session is not {@linkplain #isFresh fresh}
     */
    boolean askForEmail(CitizenAccount account, Session session, String email);

    /** Deletes the account, its sessions and all that is kept of it here; the owner is told by mail. */
    Outcome delete(CitizenAccount account, String password, Client client);

    /**
     * The same for an account without a password.
     *
     * @return false if the session is not {@linkplain #isFresh fresh}
     */
    boolean delete(CitizenAccount account, Session session, Client client);

    /** What the owner has said about themselves. */
    Profile profile(CitizenAccount account);

    /** Keeps what the owner says about themselves. */
    void keep(CitizenAccount account, Profile profile);

    /** What a provider said of the owner at the last sign-in. */
    default Map<IdentityAttribute, Verified> verified(CitizenAccount account) {
        return Map.of();
    }

    /** What happened to the account in the last {@value #EVENT_DAYS} days, newest first, at most 50. */
    List<AccountEvent> events(CitizenAccount account);

    /** Until when the owner has read what the authority wrote; since the account was opened if never. */
    Instant readUntil(CitizenAccount account);

    /** The owner has read what was written until then. What was read once stays so. */
    void read(CitizenAccount account, Instant until);
}
