package org.rathaus.api.storage;

import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/** What an operator has to know of the storage. */
@ProviderType
public interface StorageState {

    /** What an operator should change about the database. */
    enum Warning {
        /** It does not answer at the moment. */
        UNAVAILABLE,
        /** The database user may see all rows whatever the policies say, so the database does not keep the towns apart. */
        SEES_ALL_TOWNS
    }

    /** Whether the database has answered since the start, so that each model is open or refused. */
    boolean isReady();

    /**
     * Why the entities of a bundle cannot be kept and what to do; empty if they can, or if it has none. In English, like
     * all reasons on the operator's page.
     */
    Optional<String> refusal(long bundleId);

    /** What should be changed, if anything; asks the database. */
    Optional<Warning> warning();
}
