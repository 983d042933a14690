package org.rathaus.api.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.identity.StaffMember;

/**
 * The cases of a town for its staff. The member decides the town, and to which services it is limited; nothing else can. What
 * the member's role does not permit ends with a {@link org.rathaus.api.identity.NotPermittedException}; a case of a
 * service that is not the member's business does not exist for them.
 */
@ProviderType
public interface CaseDesk {

    /**
     * Which cases to list.
     *
     * @param serviceId only this service; empty: all
     * @param status    only this status; empty: all
     * @param text      a reference or part of one, or the start of a word of the subject, any case; empty: all
     * @param page      from 0
     * @param size      rows a page, at most 200
     */
    record Query(String serviceId, String status, String text, int page, int size) {
    }

    /**
     * A row of the work list.
     *
     * @param remarks the kinds of the case's remarks
     */
    record Row(UUID id, String serviceId, String reference, String subject, String status, Instant receivedAt,
            Set<Remark.Kind> remarks) {

        /** Without remarks. */
        public Row(UUID id, String serviceId, String reference, String subject, String status, Instant receivedAt) {
            this(id, serviceId, reference, subject, status, receivedAt, Set.of());
        }
    }

    /**
     * A page of the work list.
     *
     * @param rows  newest first
     * @param total how many cases the query finds
     */
    record Listing(List<Row> rows, long total) {
    }

    /** Lists cases. */
    Listing list(StaffMember member, Query query);

    /** A case of the member's town. The look-up is written to the audit log. */
    Optional<CaseFile> open(StaffMember member, UUID caseId);

    /**
     * Gives a case another status.
     *
     * @param seen the number of the last event the member has seen
     * @param note what the citizen reads with it; may be empty, at most 2,000 characters
     * @return the case afterwards; empty if something else happened to it meanwhile, or it does not exist
     */
    Optional<CaseFile> advance(StaffMember member, UUID caseId, int seen, String status, String note);

    /** How many received cases of a service were never exported. */
    long countNew(StaffMember member, String serviceId);

    /**
     * The cases of a service that were never exported, oldest first, at most 5,000; they count as exported once this
     * returns, as the batch whose number is given.
     */
    Batch exportNew(StaffMember member, String serviceId);

    /** A batch of exported cases, which can be fetched again under its number. */
    Optional<Batch> batch(StaffMember member, String serviceId, int number);

    /**
     * Exported cases.
     *
     * @param number from 1 within town and service; 0 when there was nothing to export
     * @param cases  oldest first
     */
    record Batch(int number, List<CaseFile> cases) {
    }
}
