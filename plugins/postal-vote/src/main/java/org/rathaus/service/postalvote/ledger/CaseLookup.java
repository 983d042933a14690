package org.rathaus.service.postalvote.ledger;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.rathaus.api.cases.CaseFile;

/** The cases of the service, as far as the ledger needs them. */
public interface CaseLookup {

    /** A case. */
    Optional<CaseFile> byId(String townId, UUID caseId);

    /** The case that came with this key. */
    Optional<CaseFile> byKey(String townId, String key);

    /** Whether a case can still lead to papers, so that no other one of the person may. */
    static boolean counts(CaseFile file) {
        return !Set.of("rejected", "duplicate", "sealedLate", "withdrawn", "destroyed").contains(file.status());
    }
}
