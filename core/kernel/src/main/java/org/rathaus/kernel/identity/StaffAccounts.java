package org.rathaus.kernel.identity;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;

/** Accounts of staff and operators: sign-in, invitation, and whether they are still in force. */
@ProviderType
public interface StaffAccounts {

    /** How an attempt to sign in ended. */
    enum Outcome {
        /** Signed in. */
        SIGNED_IN,
        /** Name or password is wrong, or the account is not in force: nobody learns which. */
        REFUSED,
        /** Too many attempts; later again. */
        TOO_MANY_ATTEMPTS
    }

    /**
     * The answer to an attempt to sign in.
     *
     * @param outcome how it ended
     * @param member  who signed in; null unless signed in
     */
    record Attempt(Outcome outcome, StaffMember member) {
    }

    /**
     * Checks name and password. Takes the same time whether the name exists or not.
     *
     * @param client its address counts towards the limit of attempts and is not stored
     */
    Attempt signIn(String townId, String login, String password, Client client);

    /** As {@link CitizenAccounts#recognition} of citizens. */
    String recognition(StaffMember member);

    /** The member behind an account that is in force; to be asked on every request of a session. */
    Optional<StaffMember> find(String townId, String accountId);

    /** Whether somebody has a password here; who signs in with a provider of identities has none. */
    default boolean hasPassword(StaffMember member) {
        return true;
    }

    /** The accounts of a town by login. */
    List<StaffMember> list(String townId);

    /**
     * For the first account of a place, which nobody is there to invite yet; all others are made by {@link AccountDesk}.
     * Makes an account without a password and a one-time secret that lets its owner set one. Inviting again while no
     * password is set gives a new secret and ends the old one, so that a lost link blocks nobody.
     *
     * @return the secret, to be handed over in the address {@code …/invitation/<secret>}; valid for seven days
     * @throws IllegalArgumentException if something is wrong: the message is a text key, {@code login.invalid} (not of
     *         the form {@code [a-z0-9._-]{2,60}}), {@code login.taken}, {@code name.invalid} or {@code role.invalid}
     */
    String invite(String townId, String login, String name, Role role);

    /** Whom an invitation is for, while it is valid and unused. */
    Optional<StaffMember> invited(String townId, String secret);

    /**
     * Sets the password of an invited account and uses the invitation up; sessions of the account end.
     *
     * @throws IllegalArgumentException if the invitation is not valid any more, or the password is too weak: the
     *         message is a text key, {@code invitation.expired}, {@code password.tooShort} or {@code password.common}
     */
    StaffMember accept(String townId, String secret, String password);

    /**
     * Changes the password of whoever is signed in.
     *
     * @param client its address counts towards the limit of attempts and is not stored
     * @throws IllegalArgumentException if it is not changed: the message is a text key, {@code password.wrong} (the one they
     *         have), {@code password.tooMany} (attempts; later again), {@code password.tooShort} or {@code password.common}
     */
    void changePassword(StaffMember member, String current, String wanted, Client client);
}
