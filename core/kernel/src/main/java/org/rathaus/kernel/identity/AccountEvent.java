package org.rathaus.kernel.identity;

import java.time.Instant;

/**
 * Something that happened to a citizen's account, for its owner to see.
 *
 * @param kind   what
 * @param device the browser as its owner would call it; may be empty
 * @param at     when
 */
public record AccountEvent(Kind kind, String device, Instant at) {

    /** What happened. */
    public enum Kind {
        /** The account was opened. */
        OPENED,
        /** Somebody signed in. */
        SIGNED_IN,
        /** Somebody signed in with a provider of identities. */
        SIGNED_IN_ELSEWHERE,
        /** Somebody signed in with a passkey. */
        SIGNED_IN_PASSKEY,
        /** A passkey of the account was shown, but what it signed was not right. */
        PASSKEY_REFUSED,
        /** A passkey was added. */
        PASSKEY_ADDED,
        /** A passkey was taken away. */
        PASSKEY_REMOVED,
        /** Somebody tried to, with a wrong password. */
        REFUSED,
        /** Another password was set. */
        PASSWORD_CHANGED,
        /** Another password was set with a link from a mail, as the former was forgotten. */
        RECOVERED,
        /** Another mail address was confirmed. */
        EMAIL_CHANGED,
        /** A second factor was set up. */
        FACTOR_SET,
        /** The second factor was taken away. */
        FACTOR_REMOVED,
        /** The code of the second factor was right. */
        FACTOR_ACCEPTED,
        /** Somebody knew the password, but not the code. */
        FACTOR_REFUSED,
        /** A recovery code was used up in place of the second factor. */
        RECOVERY_USED,
        /** New recovery codes were made. */
        RECOVERY_RENEWED
    }
}
