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
 * service that is not the member's business does not exist for them. Of a case in a status that its service calls sealed
 * ({@link Lifecycle#sealed}) there is a reference, a time and a status: no name, no answers, no files.
 */
@ProviderType
public interface CaseDesk {

    /** What is counted of a query at most; one more stands for all that are more. */
    int MOST_COUNTED = 1_000;

    /** In place of a colleague: the cases of nobody. */
    String NOBODY = "nobody";

    /** Why a case is to be listed. */
    enum Attention {
        /** For whatever reason. */
        ANY,
        /** It should have been decided. */
        OVERDUE,
        /** It should be decided within days. */
        SOON,
        /** There is time to decide it. */
        IN_TIME,
        /** The citizen has answered what the town asked, and nobody has dealt with it yet. */
        ANSWERED,
        /** The town waits for the citizen's answer. */
        ASKED,
        /** The citizen has withdrawn it, and nobody has taken note yet. */
        WITHDRAWN
    }

    /** In what order. */
    enum Order {
        /** The newest first. */
        NEWEST,
        /** The nearest deadline first; only what has one. */
        DEADLINE
    }

    /**
     * Which cases to list.
     *
     * @param serviceId only this service; empty: all
     * @param status    only this status; empty: all
     * @param text      a reference or part of one, or the start of a word of the subject, any case; empty: all
     * @param assignee  the account that works on them, or {@link #NOBODY}; empty: all
     * @param attention why they are to be listed
     * @param order     in what order
     * @param after     where the page before ended, as its listing says; empty: the first page
     * @param size      rows a page, at most 200
     */
    record Query(String serviceId, String status, String text, String assignee, Attention attention, Order order, String after,
            int size) {

        /** The first page, the newest first. */
        public Query(String serviceId, String status, String text, int size) {
            this(serviceId, status, text, "", Attention.ANY, Order.NEWEST, "", size);
        }
    }

    /**
     * A row of the work list.
     *
     * @param remarks  the kinds of the case's remarks
     * @param assignee the account that works on it, or empty
     * @param deadline by when it should be decided
     */
    record Row(UUID id, String serviceId, String reference, String subject, String status, Instant receivedAt,
            Set<Remark.Kind> remarks, String assignee, Optional<Deadline> deadline) {

        /** Without remarks, nobody's and without a deadline. */
        public Row(UUID id, String serviceId, String reference, String subject, String status, Instant receivedAt) {
            this(id, serviceId, reference, subject, status, receivedAt, Set.of(), "", Optional.empty());
        }

        /** With a deadline. */
        public Row due(Optional<Deadline> when) {
            return new Row(id, serviceId, reference, subject, status, receivedAt, remarks, assignee, when);
        }
    }

    /**
     * A page of the work list.
     *
     * @param rows  in the order asked for
     * @param total how many cases the query finds; of more than {@link #MOST_COUNTED} one more
     * @param next  where this page ends, to ask for the next; empty on the last page
     */
    record Listing(List<Row> rows, int total, String next) {
    }

    /** Lists cases. */
    Listing list(StaffMember member, Query query);

    /** How many cases a query finds, whatever the page; of more than {@link #MOST_COUNTED} one more. */
    int count(StaffMember member, Query query);

    /**
     * A case that was chosen from a list, as the list showed it.
     *
     * @param id       the case
     * @param status   its status
     * @param assignee who worked on it, or empty
     */
    record Chosen(UUID id, String status, String assignee) {
    }

    /** Why something was not done to a case. */
    enum Reason {
        /** Something else happened to it since it was seen. */
        CHANGED,
        /** Its service knows no way from its status to the other. */
        NO_WAY,
        /** The colleague must not work on it. */
        NOT_RESPONSIBLE
    }

    /** A case that stays as it is. */
    record Refused(UUID id, String reference, Reason reason) {
    }

    /**
     * Gives cases to a colleague, or takes them from whoever has them. Each stands for itself; what does not exist is passed over.
     *
     * @param colleague who is to work on them; empty: nobody
     * @return those that stay as they are
     */
    List<Refused> assign(StaffMember member, List<Chosen> cases, Optional<StaffMember> colleague);

    /**
     * Gives cases another status where their service allows it. Each stands for itself; what does not exist is passed over, and what
     * is sealed stays so.
     *
     * @return those that stay as they are
     */
    List<Refused> advance(StaffMember member, List<Chosen> cases, String status);

    /** A case of the member's town. The look-up is written to the audit log, also that of a sealed one. */
    Optional<CaseFile> open(StaffMember member, UUID caseId);

    /**
     * Gives a case another status.
     *
     * @param seen the number of the last event the member has seen
     * @param note what the citizen reads with it; may be empty, at most 2,000 characters
     * @return the case afterwards; empty if something else happened to it meanwhile, or it does not exist
     * @throws IllegalArgumentException if it is sealed, and to be opened without a note that says why
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
