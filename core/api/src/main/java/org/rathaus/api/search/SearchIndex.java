package org.rathaus.api.search;

import org.osgi.annotation.versioning.ProviderType;

/** The documents of a source. */
@ProviderType
public interface SearchIndex {

    /**
     * Searches. Waits two seconds at most for a town that nobody has searched on this node before, and then answers with what
     * there is.
     *
     * @throws java.io.UncheckedIOException if the index cannot be read
     */
    SearchResult find(SearchQuery query);

    /** Says that a town has changed, so that whoever searches next on this node finds that; other nodes notice within a second. */
    void changed(String townId);
}
