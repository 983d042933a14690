package org.rathaus.kernel.form;

import java.util.Locale;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Opens drafts on other devices by a link and a code. The database holds the draft's id only sealed under both. After
 * {@value #TRIES} wrong codes a link is dead.
 */
@ProviderType
public interface ResumeLinks {

    /** How often a wrong code may be typed. */
    int TRIES = 5;

    /** How many mails may be asked for with one draft. */
    int MAILS = 3;

    /** What has become of a link. */
    enum State {
        /** Opens a draft, with the code. */
        OPEN,
        /** There is no such link, or it ended months ago. */
        UNKNOWN,
        /** The draft was not touched for too long and was deleted. */
        EXPIRED,
        /** The draft was sent, or deleted by the citizen. */
        SENT,
        /** The code was wrong too often. */
        LOCKED
    }

    /**
     * What typing a code has led to.
     *
     * @param draftId the id of the draft, if the code is right
     * @param state   what the link is now
     * @param left    how many wrong codes it still bears
     */
    record Opening(Optional<String> draftId, State state, int left) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "Opening[" + state + " " + left + "]";
        }
    }

    /** The link of a draft and its code: the same ones each time, until the link is dead. */
    ResumeLink of(Draft draft);

    /**
     * Has a further link written to an address, with the same code, which is not in the mail. The town also writes there
     * before the draft expires.
     *
     * @return whether it will; not after {@value #MAILS} mails
     */
    boolean mail(Draft draft, String address, Locale language);

    /** What has become of a link. */
    State state(String townId, String serviceId, String secret);

    /** Tries a code; blanks, dashes and small letters do not matter. */
    Opening open(String townId, String serviceId, String secret, String code);
}
