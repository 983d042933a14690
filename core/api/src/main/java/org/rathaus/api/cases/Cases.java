package org.rathaus.api.cases;

import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.town.Town;

/** Receives submissions, and shows citizens what became of them. */
@ProviderType
public interface Cases {

    /**
     * Stores a case, its first event, its outbox entry and its audit entry in one transaction; durable when this
     * returns. The same idempotency key again changes nothing and returns the first case.
     *
     * @param status  the first status
     * @param subject how the work list names the case
     * @throws org.rathaus.api.storage.StorageException if nothing was stored
     */
    CaseFile receive(Town town, Submission submission, String status, String subject);

    /** The case that was made with this idempotency key. */
    Optional<CaseFile> byKey(Town town, String serviceId, String idempotencyKey);

    /** The case that this secret opens. */
    Optional<CaseFile> bySecret(Town town, String secret);
}
