package org.rathaus.api.form;

import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/** Keeps drafts, durably, until they are sent or have not been touched for 14 days. */
@ProviderType
public interface Drafts {

    /** Stores a new draft under a new id. Durable when this returns. */
    Draft start(String townId, String serviceId, int formVersion, Answers answers);

    /** The draft with this id in this town and service. */
    Optional<Draft> find(String townId, String serviceId, String id);

    /**
     * Whether a draft of this town and service is still kept.
     *
     * @param key the draft's {@link Draft#key()}
     */
    boolean isKept(String townId, String serviceId, String key);

    /** Stores the answers. Durable when this returns. */
    Draft save(Draft draft);

    /** Forgets a draft that has been sent; soon, not at once. */
    void discard(Draft draft);
}
