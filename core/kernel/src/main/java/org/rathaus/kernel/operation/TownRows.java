package org.rathaus.kernel.operation;

import java.util.Map;
import java.util.function.BiConsumer;

import org.osgi.annotation.versioning.ProviderType;

/** All that the database keeps of one town, over the tables of all models, those of plugins that have gone too. */
@ProviderType
public interface TownRows {

    /**
     * Gives every row, tables that others refer to first.
     *
     * @param row gets the table and the columns by name, both in lower case: null, a String, a Number, a Boolean, or
     *            bytes; times are UTC as {@code 2026-01-31T08:00:00.000}
     * @return the number of rows by table
     * @throws org.rathaus.api.storage.StorageException if the database fails
     */
    Map<String, Long> export(String townId, BiConsumer<String, Map<String, Object>> row);

    /**
     * Deletes every row in one transaction.
     *
     * @return the number of rows by table
     * @throws org.rathaus.api.storage.StorageException if the database fails; nothing was deleted
     */
    Map<String, Long> delete(String townId);
}
