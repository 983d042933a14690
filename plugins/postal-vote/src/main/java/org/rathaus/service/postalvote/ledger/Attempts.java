package org.rathaus.service.postalvote.ledger;

import java.util.function.Supplier;

import org.rathaus.api.storage.DuplicateKeyException;

/** Of two who take the same number or person at once the database refuses the second, who looks again. */
final class Attempts {

    private static final int MOST = 5;

    private Attempts() {
    }

    /** @throws DuplicateKeyException if somebody else was faster each time */
    static <R> R again(Supplier<R> work) {
        for (int attempt = 1;; attempt++) {
            try {
                return work.get();
            } catch (DuplicateKeyException e) {
                if (attempt == MOST) {
                    throw e;
                }
            }
        }
    }
}
