package org.rathaus.api.cases;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.form.Answers;
import org.rathaus.api.town.Town;

/**
 * The cases of the plugin's own service, for what the service does with them by itself. Each bundle gets its own: no other
 * service's case exists for it. Whoever acts for a member of staff uses {@link CaseDesk} instead, which knows what the member
 * may do. A sealed case ({@link Lifecycle#sealed}) is as staff see it. In a bundle that publishes no service, each call throws an
 * {@link IllegalStateException} that says so.
 */
@ProviderType
public interface ServiceCases {

    /** A case of the service. */
    Optional<CaseFile> find(String townId, UUID caseId);

    /** The case that was received with this idempotency key, such as {@link Submission#idempotencyKey} said. */
    Optional<CaseFile> byKey(String townId, String idempotencyKey);

    /** The case with this reference, typed in whatever way. */
    Optional<CaseFile> byReference(String townId, String reference);

    /**
     * Cases with the name that the work list has for them, as {@link org.rathaus.api.service.PublicService#subject} made it, the newest
     * first: who wants to know before a form is sent whether somebody has applied already. Of a name that more than a thousand cases
     * share only the newest are looked through.
     *
     * @param most how many at most, up to 1,000
     */
    List<CaseFile> bySubject(String townId, String subject, int most);

    /**
     * Cases in a status, the oldest first.
     *
     * @param after the last one of the page before; empty: from the beginning
     * @param most  how many at most, up to 1,000
     */
    List<CaseFile> inStatus(String townId, String status, Optional<CaseFile> after, int most);

    /**
     * Gives a case another status, along a way of the lifecycle, in the name of the service ({@code system}).
     *
     * @param seen the number of the last event that the service has seen
     * @param note what the citizen reads with it; may be empty, at most 2,000 characters
     * @return the case afterwards; empty if something else happened to it meanwhile, there is no way, or no such case
     */
    Optional<CaseFile> advance(String townId, UUID caseId, int seen, String status, String note);

    /**
     * Receives what did not come through the form, such as a card that a clerk has typed. Assessed like any other; the answers
     * are not checked. The same key again changes nothing and returns the first case. Durable when this returns.
     *
     * @throws org.rathaus.api.storage.StorageException if nothing was stored
     */
    CaseFile receive(Town town, Answers answers, Locale language, String idempotencyKey, Intake intake);
}
