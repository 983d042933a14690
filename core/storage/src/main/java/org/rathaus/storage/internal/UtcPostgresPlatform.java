package org.rathaus.storage.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;

import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.platform.database.PostgreSQLPlatform;

/** Reads times as the text that {@link InstantConverter} writes. */
public final class UtcPostgresPlatform extends PostgreSQLPlatform {

    private static final long serialVersionUID = 1L;

    @Override
    public Object getObjectFromResultSet(ResultSet results, int column, int type, AbstractSession session)
            throws SQLException {
        return type == Types.TIMESTAMP ? results.getString(column)
                : super.getObjectFromResultSet(results, column, type, session);
    }
}
