package org.rathaus.kernel.storage;

import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/** What an operator has to know of the storage. */
@ProviderType
public interface StorageState {

    /** Whether the database has answered since the start, so that each model is open or refused. */
    boolean isReady();

    /**
     * Why the entities of a bundle cannot be kept and what to do; empty if they can, or if it has none. In English, like
     * all reasons on the operator's page.
     */
    Optional<String> refusal(long bundleId);

    /**
     * Whether the database would keep the towns apart but does not, because its user may see all rows whatever the
     * policies say: an operator should take another user. Asks the database.
     *
     * @throws org.rathaus.api.storage.StorageException if it does not answer
     */
    boolean seesAllTowns();
}
