package org.rathaus.storage.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Calendar;
import java.util.TimeZone;

import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.platform.database.DerbyPlatform;

/** Reads times as the text that {@link InstantConverter} writes; Derby itself would make it out of a local time. */
public final class UtcDerbyPlatform extends DerbyPlatform {

    private static final long serialVersionUID = 1L;

    @Override
    public Object getObjectFromResultSet(ResultSet results, int column, int type, AbstractSession session)
            throws SQLException {
        if (type != Types.TIMESTAMP) {
            return super.getObjectFromResultSet(results, column, type, session);
        }
        Timestamp time = results.getTimestamp(column, Calendar.getInstance(TimeZone.getTimeZone("UTC")));
        return time == null ? null : InstantConverter.text(time.toInstant());
    }
}
