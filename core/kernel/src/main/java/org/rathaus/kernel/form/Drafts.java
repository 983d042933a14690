package org.rathaus.kernel.form;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.form.Answers;

/** Keeps drafts, durably, until they are sent or have not been touched for 14 days. */
@ProviderType
public interface Drafts {

    /** How long a draft is kept that nobody touches. */
    Duration LIFE = Duration.ofDays(14);

    /** Stores a new draft under a new id. Durable when this returns. */
    Draft start(String townId, String serviceId, Answers answers, Draft.Beginning beginning);

    /** The draft with this id in this town and service. */
    Optional<Draft> find(String townId, String serviceId, String id);

    /**
     * Whether a draft of this town and service is still kept.
     *
     * @param key the draft's {@link Draft#key()}
     */
    boolean isKept(String townId, String serviceId, String key);

    /**
     * Changes a draft, durably when this returns. Where another window or device has stored it since it was read, the change
     * is made again to what is stored now, so that both keep what they typed; where it is gone it is stored anew.
     *
     * @param change may be called several times; answers and version are taken over
     */
    Draft update(Draft draft, UnaryOperator<Draft> change);

    /** Forgets a draft that has been sent; soon, not at once. */
    void discard(Draft draft);
}
