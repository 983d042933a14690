package org.rathaus.api.cases;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.town.Town;

/** Receives submissions, and shows citizens what became of them. */
@ProviderType
public interface Cases {

    /**
     * Stores a case, its first event, its outbox entries (what is to be mailed and delivered included) and its audit
     * entry in one transaction; durable when this returns. The same idempotency key again changes nothing and returns the first case.
     *
     * @param status  the first status
     * @param subject how the work list names the case
     * @throws org.rathaus.api.storage.StorageException if nothing was stored
     */
    CaseFile receive(Town town, Submission submission, String status, String subject);

    /** The case that was made with this idempotency key. */
    Optional<CaseFile> byKey(Town town, String serviceId, String idempotencyKey);

    /** The case that this secret opens, with all that the citizen sent. */
    Optional<CaseFile> bySecret(Town town, String secret);

    /**
     * The case whose status may be shown to whoever has this secret: the citizen's, or one of {@link #newLinks}. A mail
     * address may be mistyped, so a secret from a mail opens neither answers nor documents.
     */
    Optional<CaseFile> byLink(Town town, String secret);

    /** For each of these cases of the town one more secret for {@link #byLink}; only hashes are stored. */
    Map<UUID, String> newLinks(Town town, Collection<UUID> caseIds);
}
