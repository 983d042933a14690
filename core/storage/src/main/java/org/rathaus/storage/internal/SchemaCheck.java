package org.rathaus.storage.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.mappings.AggregateCollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.ManyToManyMapping;

/** Compares what the entities map with the tables that are there, so that a forgotten script is told at the start. */
final class SchemaCheck {

    private static final String TOWN = "TOWN";

    private final Map<String, Set<String>> wanted = new TreeMap<>();

    /** With the descriptors of a model. */
    SchemaCheck(Collection<ClassDescriptor> descriptors) {
        descriptors.forEach(this::want);
    }

    private void want(ClassDescriptor descriptor) {
        if (!descriptor.isAggregateDescriptor()) {
            descriptor.getFields().forEach(this::want);
            descriptor.getMappings().forEach(this::want);
        }
    }

    private void want(DatabaseMapping mapping) {
        if (mapping instanceof DirectCollectionMapping collection) {
            want(collection.getDirectField());
            collection.getReferenceKeyFields().forEach(this::want);
        } else if (mapping instanceof AggregateCollectionMapping collection) {
            collection.getReferenceDescriptor().getFields().forEach(this::want);
        } else if (mapping instanceof ManyToManyMapping relation) {
            relation.getSourceRelationKeyFields().forEach(this::want);
            relation.getTargetRelationKeyFields().forEach(this::want);
        }
    }

    private void want(DatabaseField field) {
        wanted.computeIfAbsent(field.getTableName(), table -> new TreeSet<>(Set.of(TOWN)))
                .add(field.getName().toUpperCase(Locale.ROOT));
    }

    /** @throws IllegalArgumentException if a table or column is missing, or a key does not start with the town, saying which and what to do */
    void check(Connection connection) throws SQLException {
        KeyCheck keys = new KeyCheck(connection);
        for (Map.Entry<String, Set<String>> table : wanted.entrySet()) {
            Set<String> missing = new TreeSet<>(table.getValue());
            missing.removeAll(columns(connection, table.getKey()));
            if (missing.equals(table.getValue())) {
                throw new IllegalArgumentException("the table " + table.getKey() + " is missing: add a script V<n>__<name>.sql"
                        + " to OSGI-INF/db that creates it");
            }
            if (missing.contains(TOWN)) {
                throw new IllegalArgumentException("the table " + table.getKey() + " has no column town, so it cannot keep"
                        + " the towns apart: add 'town varchar(60) not null' and start the primary key with it");
            }
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException("the table " + table.getKey() + " has no column "
                        + String.join(", ", missing) + ": add a script V<n>__<name>.sql to OSGI-INF/db that adds it");
            }
            keys.check(stored(connection, table.getKey()));
        }
    }

    private static Set<String> columns(Connection connection, String table) throws SQLException {
        var meta = connection.getMetaData();
        String pattern = stored(connection, table).replace("_", meta.getSearchStringEscape() + "_");
        Set<String> names = new TreeSet<>();
        try (ResultSet rows = meta.getColumns(null, connection.getSchema(), pattern, null)) {
            while (rows.next()) {
                names.add(rows.getString("COLUMN_NAME").toUpperCase(Locale.ROOT));
            }
        }
        return names;
    }

    private static String stored(Connection connection, String table) throws SQLException {
        return connection.getMetaData().storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table.toLowerCase(Locale.ROOT);
    }
}
