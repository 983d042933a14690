package org.rathaus.kernel.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Expiry;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.town.Town;

/**
 * How long cases are kept, what holds them, and the protocol of those that were destroyed. Members see and do what their
 * role and their services permit, as in {@link org.rathaus.api.cases.CaseDesk}.
 */
@ProviderType
public interface Retention {

    /** How an attempt to destroy a case ended. */
    enum Outcome {
        /** It is destroyed. */
        DESTROYED,
        /** Something holds it. */
        HELD,
        /** There is no such case. */
        UNKNOWN
    }

    /**
     * A page of the protocol.
     *
     * @param entries newest first
     * @param total   how many there are
     */
    record Protocol(List<Deletion> entries, long total) {
    }

    /** When a case will be destroyed or made anonymous, unless something happens to it before or holds it; empty: not of itself. */
    Optional<Expiry> expiry(Town town, CaseFile file);

    /** What holds a case of the member's town, or held it until lately. */
    Optional<Hold> hold(StaffMember member, UUID caseId);

    /**
     * Keeps a case from being destroyed until the end of this day; replaces an earlier hold.
     *
     * @return false if there is no such case
     * @throws IllegalArgumentException if the reason is empty or longer than 500 characters
     */
    boolean hold(StaffMember member, UUID caseId, String reason, LocalDate until);

    /** Takes the hold away. */
    void release(StaffMember member, UUID caseId);

    /** Destroys a case at the request of the person it is about (GDPR, Art. 17), with all that any bundle keeps of it. */
    Outcome destroy(StaffMember member, UUID caseId);

    /** The protocol of the member's town. */
    Protocol protocol(StaffMember member, int page, int size);

    /** What is left of cases of the member's town that were made anonymous, in no order that says anything. */
    List<AnonymousCase> anonymous(StaffMember member, int page, int size);

    /** What became of the case that this secret opened, if it was destroyed. */
    Optional<Deletion> bySecret(Town town, String secret);
}
