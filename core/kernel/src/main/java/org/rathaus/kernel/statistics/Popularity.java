package org.rathaus.kernel.statistics;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/** Which services citizens use most. Says no numbers. */
@ProviderType
public interface Popularity {

    /**
     * The services of a town that were begun most often in this month and the last, the most used first. Never asks the
     * database while somebody waits: what it says may be an hour old, and is empty at first.
     */
    List<String> mostUsed(String townId);
}
