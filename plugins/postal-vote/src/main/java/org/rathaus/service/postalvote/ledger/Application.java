package org.rathaus.service.postalvote.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * An application for one election.
 *
 * @param caseKey   how the case is found that is not known yet; empty once it is
 * @param caseId    its case; empty until it is known
 * @param reference what the citizen quotes; empty until it is known
 * @param channel   the way it came
 * @param standing  where it stood when it came or was last looked at
 * @param firstId   the application of the same person that came first; empty: this one counts
 * @param diverted  the other address it goes to, written plainly; empty if there is none
 * @param batch     the export it left with; 0: none yet
 * @param letters   the batch of letters to the home address it was in; 0: none yet
 */
public record Application(UUID id, String election, String caseKey, String caseId, String reference, Instant receivedAt, String channel,
        Standing standing, String firstId, String diverted, int batch, int letters) {

    /** Whether no other one of the same person came first. */
    public boolean isFirst() {
        return firstId.isEmpty();
    }

    /** Whether it is known which case it belongs to. */
    public boolean isLinked() {
        return !caseId.isEmpty();
    }

    /** Without the address and the key. */
    @Override
    public String toString() {
        return "Application[" + id + "]";
    }
}
