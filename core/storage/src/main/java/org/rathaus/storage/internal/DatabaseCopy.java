package org.rathaus.storage.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

import org.rathaus.kernel.operation.DatabaseCopies.Destination;
import org.rathaus.kernel.operation.DatabaseCopies.Source;

/** How one kind of database is copied as a whole, and filled. Both return the number of rows by table. */
interface DatabaseCopy {

    Map<String, Long> copy(Path scratch, Destination to) throws IOException, SQLException;

    Map<String, Long> fill(Source from) throws IOException, SQLException;
}
