package org.rathaus.service.postalvote.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A polling card (Wahlschein, BWO § 26).
 *
 * @param number    from 1 within the election, without gaps, never used again
 * @param caseId    its application; empty once that is destroyed
 * @param dispatch  the batch it was sent with; 0: not sent
 * @param invalidAt since when it is invalid, BWO § 28 (8)
 * @param reason    why; may be empty
 */
public record Certificate(UUID id, String election, int number, String caseId, String reference, String name, Instant issuedAt, int dispatch,
        Optional<Instant> invalidAt, String reason) {

    /** Whether somebody can vote with it. */
    public boolean isValid() {
        return invalidAt.isEmpty();
    }

    /** Without the name. */
    @Override
    public String toString() {
        return "Certificate[" + number + "]";
    }
}
