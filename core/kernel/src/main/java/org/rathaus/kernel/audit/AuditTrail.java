package org.rathaus.kernel.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.identity.StaffMember;

/**
 * The log of a town (or of the installation): who did what to which case or account, by ids, without anything that a
 * person typed. What happens to cases is written by the core itself.
 */
@ProviderType
public interface AuditTrail {

    /** Stands in place of an account that is not known. */
    String NOBODY = "nobody";
    /** Stands in place of an account where somebody with access to the machine acts. */
    String COMMAND = "command";

    /** What can happen to an account. */
    enum AccountEvent {
        /** Its owner signed in with the password. */
        SIGN_IN,
        /** Somebody tried to and was refused. */
        SIGN_IN_REFUSED,
        /** Its owner signed out. */
        SIGN_OUT,
        /** It was made, and a link to set its password. */
        INVITED,
        /** A new link was made. */
        LINK_RENEWED,
        /** A link was used to set the password. */
        LINK_USED,
        /** Its role or its services were changed. */
        ASSIGNED,
        /** It was taken out of force. */
        DEACTIVATED,
        /** It was put in force again. */
        REACTIVATED,
        /** Its owner changed the password. */
        PASSWORD_CHANGED,
        /** A second factor was set up. */
        FACTOR_SET,
        /** The second factor was taken away. */
        FACTOR_REMOVED,
        /** Its owner has shown the second factor, too. */
        FACTOR_ACCEPTED,
        /** Somebody knew the password, but not the second factor. */
        FACTOR_REFUSED,
        /** A recovery code was used up in place of the second factor. */
        RECOVERY_USED,
        /** New recovery codes were made. */
        RECOVERY_RENEWED,
        /** Its owner ended sessions elsewhere. */
        SESSIONS_ENDED,
        /** A citizen opened it. */
        OPENED,
        /** Its owner had forgotten the password and set another one with a link. */
        RECOVERED,
        /** Its owner confirmed another mail address. */
        EMAIL_CHANGED,
        /** Its owner added a passkey. */
        PASSKEY_ADDED,
        /** Its owner took a passkey away. */
        PASSKEY_REMOVED,
        /** Its owner deleted it. */
        ACCOUNT_DELETED
    }

    /** What can be decided about a service of a town. */
    enum ServiceEvent {
        /** The town offers it now. */
        SERVICE_ON,
        /** The town offers it no longer. */
        SERVICE_OFF,
        /** Its period, level of assurance or settings were changed. */
        SERVICE_SET,
        /** {@code town.json} holds again. */
        SERVICE_FILE
    }

    /**
     * An entry.
     *
     * @param actor  the account that acted, {@code citizen}, {@code system}, {@link #COMMAND} or {@link #NOBODY}
     * @param action what was done, such as {@code open} or {@code sign_in}
     * @param caseId the case that it was done to
     * @param detail the account that it was done to and what it is now, or the batch of cases; may be empty
     */
    record Entry(Instant at, String actor, String action, Optional<UUID> caseId, String detail) {
    }

    /**
     * A page of the log.
     *
     * @param entries newest first
     * @param total   how many there are
     */
    record Listing(List<Entry> entries, long total) {
    }

    /**
     * Writes down what happened to an account; durable when this returns.
     *
     * @param place   the town's id or {@link StaffMember#INSTALLATION}
     * @param actor   the account that acted, {@link #COMMAND} or {@link #NOBODY}
     * @param account whom it happened to; {@link #NOBODY} if there is no such account
     * @param detail  what the account is now, such as its role; may be empty, cut after 90 characters
     */
    void write(String place, String actor, AccountEvent event, String account, String detail);

    /**
     * Writes down what was decided about a service of a town; durable when this returns.
     *
     * @param actor  the account that decided
     * @param detail the period, the level and the names of settings that were changed; may be empty, is cut
     */
    void write(String townId, String actor, ServiceEvent event, String service, String detail);

    /**
     * Reads the log of the member's place.
     *
     * @param day  only what happened on this day in the legal time zone; empty: all
     * @param page from 0
     * @param size entries a page, at most 200
     * @throws org.rathaus.api.identity.NotPermittedException if the member may not
     */
    Listing read(StaffMember member, Optional<LocalDate> day, int page, int size);

    /**
     * What happened to the member's own account in the last 90 days, sign-ins that were tried included; newest first. Everybody
     * may see that of theirs.
     *
     * @param most entries, at most 200
     */
    List<Entry> ofOwn(StaffMember member, int most);
}
