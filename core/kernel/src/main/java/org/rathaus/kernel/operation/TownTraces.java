package org.rathaus.kernel.operation;

import org.osgi.annotation.versioning.ConsumerType;

/** What a bundle of the core keeps of towns outside the database, such as an index made from it. */
@ConsumerType
public interface TownTraces {

    /**
     * Deletes all that is kept of a town whose rows are gone, so that another town of the same id starts with nothing.
     *
     * @throws java.io.UncheckedIOException if not all could be deleted
     */
    void delete(String townId);
}
