package org.rathaus.kernel.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/** Copies of the whole database, all towns and all models, those of plugins too. For backups. */
@ProviderType
public interface DatabaseCopies {

    /** Which database this portal uses; a copy can be read back by the same kind only. */
    String kind();

    /** The kind of database that a JDBC URL is of. */
    String kindOf(String jdbcUrl);

    /**
     * Copies the state of one moment, not before the call, while others write.
     *
     * @param scratch an empty folder for what is needed meanwhile
     * @param to      gets the copy
     * @return the number of rows in the copy by table
     * @throws IOException if the database or the destination fails
     */
    Map<String, Long> copy(Path scratch, Destination to) throws IOException;

    /**
     * Fills an empty database.
     *
     * @param jdbcUrl of the database, of a user who may create tables
     * @return the number of rows in the database by table
     * @throws IOException if it is not empty, the database fails or the copy cannot be read; nothing is left behind
     */
    Map<String, Long> fill(String jdbcUrl, Source from) throws IOException;

    /** Takes the parts of a copy. */
    @ConsumerType
    interface Destination {

        /** Begins a part; the one before must be closed. Names look like relative paths. */
        OutputStream create(String name) throws IOException;
    }

    /** Gives the parts of a copy. */
    @ConsumerType
    interface Source {

        /** All of them, in the order in which they were made. */
        List<String> names();

        /** Opens a part. */
        InputStream open(String name) throws IOException;
    }
}
