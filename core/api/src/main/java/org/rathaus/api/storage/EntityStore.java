package org.rathaus.api.storage;

import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The stored entities of one model. Each call names the town, sees nothing of another, and has an entity manager of its
 * own that ends with the call: collections are read within it. The entity manager refuses native queries, functions of the
 * database ({@code FUNCTION('…')}), hints and {@code unwrap}. While the database is away each call fails within seconds.
 */
@ProviderType
public interface EntityStore {

    /**
     * Reads.
     *
     * @throws StorageException if the database fails
     */
    <R> R read(String townId, Function<EntityManager, R> work);

    /**
     * Writes in one transaction, durable when this returns. An exception of the work rolls everything back.
     *
     * @throws DuplicateKeyException if a unique key exists already
     * @throws StorageException      if the database fails; nothing was written
     */
    <R> R write(String townId, Function<EntityManager, R> work);

    /**
     * For how many keys at once a query is best asked ({@code where b.id in :ids}): Derby reads all of the town for more than one,
     * as its keys begin with the town, so there it is 1.
     */
    default int keysAtOnce() {
        return 1;
    }

    /**
     * Does what takes unique keys, such as the next number or a person's only entry. Where somebody else has taken one at the same moment it
     * does so again, and then sees what they have written; five times at most.
     *
     * @throws DuplicateKeyException if the key is taken each time
     */
    static <R> R settle(Supplier<R> work) {
        for (int attempt = 1;; attempt++) {
            try {
                return work.get();
            } catch (DuplicateKeyException e) {
                if (attempt == 5) {
                    throw e;
                }
            }
        }
    }
}
