package org.rathaus.service.postalvote.desk;

import java.util.Optional;
import java.util.UUID;

/** Ids as they stand in addresses and forms. */
final class Ids {

    private Ids() {
    }

    /** Empty if it is none. */
    static Optional<UUID> find(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
