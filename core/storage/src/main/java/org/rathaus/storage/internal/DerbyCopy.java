package org.rathaus.storage.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.rathaus.kernel.operation.DatabaseCopies.Destination;
import org.rathaus.kernel.operation.DatabaseCopies.Source;

/**
 * Derby copies its own files while others write. The copy is opened once before it is handed over: that finishes what
 * was being written, counts the rows and shows that it can be opened.
 */
final class DerbyCopy implements DatabaseCopy {

    private final DerbyDatabase database;

    DerbyCopy(DerbyDatabase database) {
        this.database = database;
    }

    @Override
    public Map<String, Long> copy(Path scratch, Destination to) throws IOException, SQLException {
        backUp(scratch);
        Path copy = scratch.resolve(database.folder().getFileName());
        Map<String, Long> rows = rows(copy);
        for (Path file : files(copy)) {
            try (OutputStream part = to.create(copy.relativize(file).toString().replace('\\', '/'))) {
                Files.copy(file, part);
            }
        }
        return rows;
    }

    private void backUp(Path folder) throws SQLException {
        try (Connection connection = database.ownerSource().getConnection();
                CallableStatement backup = connection.prepareCall("call SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            backup.setString(1, folder.toString());
            backup.execute();
        }
    }

    private static Map<String, Long> rows(Path folder) throws SQLException {
        DerbyDatabase copy = new DerbyDatabase(DerbyDatabase.PREFIX + folder, folder);
        try (Connection connection = copy.ownerSource().getConnection()) {
            return new Catalog(connection).count();
        } finally {
            copy.shutDown();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Override
    public Map<String, Long> fill(Source from) throws IOException, SQLException {
        Path folder = database.folder();
        if (Files.exists(folder)) {
            throw new IOException("there is a database in " + folder + " already");
        }
        for (String name : from.names()) {
            Path file = folder.resolve(name).normalize();
            if (!file.startsWith(folder)) {
                throw new IOException("the backup has a file outside of the database: " + name);
            }
            Files.createDirectories(file.getParent());
            try (InputStream part = from.open(name)) {
                Files.copy(part, file);
            }
        }
        return rows(folder);
    }
}
