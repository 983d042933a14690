package org.rathaus.storage.internal;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;

/** What a database says by the SQLSTATE of an exception, wherever in the causes it is. */
final class SqlStates {

    static final String UNIQUE_VIOLATION = "23505";
    /** Derby: lock wait too long; both: deadlock; PostgreSQL: lock wait too long; Derby: a result is still being read. */
    private static final Set<String> BUSY = Set.of("40XL1", "40XL2", "40001", "40P01", "55P03", "X0X95");
    /** Class 08 is the standard's for connections; the others PostgreSQL's while it stops and starts. */
    private static final Set<String> GONE = Set.of("57P01", "57P02", "57P03");

    private SqlStates() {
    }

    static boolean isDuplicate(Throwable failure) {
        return any(failure, Set.of(UNIQUE_VIOLATION)::contains);
    }

    static boolean isBusy(Throwable failure) {
        return any(failure, BUSY::contains);
    }

    static boolean isGone(Throwable failure) {
        return any(failure, state -> state.startsWith("08") || GONE.contains(state));
    }

    private static boolean any(Throwable failure, Predicate<String> wanted) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && anyOf(sql, wanted)) {
                return true;
            }
        }
        return false;
    }

    /** A batch reports what went wrong in the exceptions that follow the first. */
    private static boolean anyOf(SQLException first, Predicate<String> wanted) {
        for (SQLException next = first; next != null; next = next.getNextException()) {
            if (next.getSQLState() != null && wanted.test(next.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
