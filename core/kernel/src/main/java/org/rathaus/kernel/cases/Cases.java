package org.rathaus.kernel.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.cases.Wanted;
import org.rathaus.api.town.Town;

/** Receives submissions, shows citizens what became of them, and lets them withdraw. */
@ProviderType
public interface Cases {

    /**
     * Stores a case, its first event, its outbox entries (what is to be mailed and delivered included) and its audit
     * entry in one transaction; durable when this returns. The same idempotency key again changes nothing and returns the first case.
     *
     * @param status  the first status
     * @param subject how the work list names the case
     * @param wanted  what the citizen is asked for at once; it becomes a message of the case
     * @throws org.rathaus.api.storage.StorageException if nothing was stored
     */
    CaseFile receive(Town town, Submission submission, String status, String subject, Optional<Wanted> wanted);

    /** The same when nothing is missing. */
    default CaseFile receive(Town town, Submission submission, String status, String subject) {
        return receive(town, submission, status, subject, Optional.empty());
    }

    /** The case that was made with this idempotency key. */
    Optional<CaseFile> byKey(Town town, String serviceId, String idempotencyKey);

    /** The case that this secret opens, with all that the citizen sent. */
    Optional<CaseFile> bySecret(Town town, String secret);

    /**
     * The case whose status may be shown to whoever has this secret: the citizen's, or one of {@link #newLinks}. A mail
     * address may be mistyped, so a secret from a mail opens neither answers nor documents.
     */
    Optional<CaseFile> byLink(Town town, String secret);

    /** The cases in a citizen's account, newest first, at most 200. */
    List<CaseFile> ofAccount(Town town, String accountId);

    /** One of them. */
    Optional<CaseFile> ofAccount(Town town, String accountId, UUID caseId);

    /**
     * Puts the case that this secret opens into an account, unless it is in one.
     *
     * @param secret the citizen's own, not one from a mail
     * @return whether the case is in this account now
     */
    boolean take(Town town, String secret, String accountId);

    /**
     * The citizen withdraws a case, where its service allows that in the status it has at this moment. Staff find it on their work
     * list until one of them has taken note.
     *
     * @return the case afterwards; empty if it cannot be withdrawn, or not any more
     */
    Optional<CaseFile> withdraw(Town town, CaseFile file);

    /** The account is no more: its cases stay, and only their secrets open them. */
    void leave(Town town, String accountId);

    /** For each of these cases of the town one more secret for {@link #byLink}; only hashes are stored. */
    Map<UUID, String> newLinks(Town town, Collection<UUID> caseIds);
}
