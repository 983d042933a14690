package org.rathaus.api.search;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Gives a bundle indexes of its own; no other bundle reaches them. A newer version of the bundle goes on with the index of the
 * version before as long as the {@link SearchSource#version()} is the same.
 */
@ProviderType
public interface Search {

    /** The index of what the source tells; the same one for the same name. Nothing is read before somebody searches. */
    SearchIndex open(SearchSource source);
}
