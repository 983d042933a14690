package org.rathaus.storage.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

import org.postgresql.PGConnection;

/**
 * PostgreSQL itself shows each session the rows of one town only, whatever the statement. A second line of defence
 * behind the entity manager, which asks for one town's rows already.
 */
final class RowSecurity {

    /** What a session that migrates may set: it changes the rows of all towns. No town has this id. */
    static final String ALL_TOWNS = "-c rathaus.town=*";

    /** The names are PostgreSQL's, not a script's: quoted all the same. */
    private static final String UNPROTECTED = """
            select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = current_schema() and c.relkind in ('r', 'p')
            and exists (select 1 from pg_attribute a
                where a.attrelid = c.oid and a.attname = 'town' and not a.attisdropped)
            and not (c.relrowsecurity and c.relforcerowsecurity
                and exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'rathaus_town'))
            order by 1""";
    /** The inner selects make PostgreSQL look the setting up once per statement instead of once per row. */
    private static final String RULE = "town = (select current_setting('rathaus.town', true))"
            + " or (select current_setting('rathaus.town', true)) = '*'";
    private static final List<String> PROTECT = List.of("alter table %s enable row level security",
            "alter table %s force row level security", "drop policy if exists rathaus_town on %s",
            "create policy rathaus_town on %s using (" + RULE + ") with check (" + RULE + ")");

    /** The town of each session; a round trip to the server is needed only when it changes. */
    private final Map<PGConnection, String> towns = new WeakHashMap<>();

    /** Lets a pooled connection see this town; outside a transaction, so that no rollback takes it back. */
    void enter(String townId, Connection pooled) throws SQLException {
        PGConnection session = pooled.unwrap(PGConnection.class);
        synchronized (towns) {
            if (townId.equals(towns.get(session))) {
                return;
            }
            // until it is certain
            towns.remove(session);
        }
        try (var set = pooled.prepareStatement("select set_config('rathaus.town', ?, false)")) {
            set.setString(1, townId);
            set.execute();
        }
        synchronized (towns) {
            towns.put(session, townId);
        }
    }

    /** Protects every table with a column {@code town}; {@code force} binds the owner of the table, too. */
    static void protect(Connection owner) throws SQLException {
        for (String table : strings(owner, UNPROTECTED)) {
            try (Statement statement = owner.createStatement()) {
                for (String step : PROTECT) {
                    statement.execute(String.format(step, table));
                }
            }
        }
    }

    /** Whether the server lets this session see everything, whatever the policies say. */
    static boolean isBypassedBy(Connection connection) throws SQLException {
        return !strings(connection, "select rolname from pg_roles where rolname = current_user"
                + " and (rolsuper or rolbypassrls)").isEmpty();
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
