package org.rathaus.kernel.statistics;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Counts in memory, at once and without an error; what was counted is stored some seconds later. It is told what happened,
 * never to whom: no address, no browser, no cookie, no time of day.
 */
@ProviderType
public interface Tally {

    /** Somebody came to the town's pages, see {@link Kind#VISIT}. */
    void visit(String townId);

    /** A service's first page was shown. */
    void view(String townId, String serviceId);

    /** A form was begun. */
    void start(String townId, String serviceId);

    /**
     * A step was finished; counts once for each draft.
     *
     * @param draftKey tells drafts apart, in memory and for some hours only
     */
    void step(String townId, String serviceId, String stepId, String draftKey);
}
