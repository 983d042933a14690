package org.rathaus.service.postalvote.ledger;

import java.util.UUID;

/** Whose polling card it is. */
public record Holder(UUID caseId, String reference, String name) {

    /** Without the name. */
    @Override
    public String toString() {
        return "Holder[" + caseId + "]";
    }
}
