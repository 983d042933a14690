package org.rathaus.kernel.form;

import org.osgi.annotation.versioning.ProviderType;

/** Takes down that drafts were deleted, without saying whose. */
@ProviderType
public interface DraftDeletions {

    /** Drafts were deleted because nobody had stored them for as long as drafts live; written once they are gone. */
    void expired(String townId, String serviceId, int count);
}
