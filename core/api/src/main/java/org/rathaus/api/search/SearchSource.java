package org.rathaus.api.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tells an index what there is to find. The database of the plugin is the truth and the index a copy, which each node makes for
 * itself and brings up to date when somebody searches a town, at most once a second.
 */
@ConsumerType
public interface SearchSource {

    /**
     * A document as it is now.
     *
     * @param id        names it in its town
     * @param changedAt when it was changed, in the order of which changes are asked for
     * @param document  what is to be found; empty: nothing any more
     */
    record Change(UUID id, Instant changedAt, Optional<SearchDocument> document) {
    }

    /** Names the index within the bundle, in kebab-case. */
    String name();

    /** Rises when documents are made otherwise, or of other words: then all are asked for anew. */
    int version();

    /**
     * What has changed in a town. What is withdrawn is told as a change without a document, for a day at least before it is
     * deleted: an index that was not told goes on finding it.
     *
     * @param from this moment and later; some are asked for twice, as clocks of nodes differ
     * @param after the last one of the page before, among those of the same moment; empty: from the first
     * @param most  how many
     * @return by moment and id ({@link UUID#toString()}), ascending
     */
    List<Change> changes(String townId, Instant from, Optional<UUID> after, int most);

    /** Words of which longer ones are made, such as {@code schlüssel} and {@code bund}: each is found in the other. */
    default Set<String> words() {
        return Set.of();
    }
}
