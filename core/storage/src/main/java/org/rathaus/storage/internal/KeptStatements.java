package org.rathaus.storage.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A connection that keeps its prepared statements for the next call with the same SQL. Derby within the process keeps compiled plans
 * only, and its driver has no pool of statements: what it makes anew for each statement is a good part of what storing a case costs.
 */
final class KeptStatements implements InvocationHandler {

    /** Of one connection, idle: as many as the calls of a busy service have; the one that waits longest goes. */
    static final int MOST = 60;

    private final Connection connection;
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    private KeptStatements(Connection connection) {
        this.connection = connection;
    }

    static Connection of(Connection connection) {
        return proxy(Connection.class, new KeptStatements(connection));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        return method.getName().equals("prepareStatement") && arguments.length == 1 ? lend((String) arguments[0]) : call(connection, method, arguments);
    }

    private PreparedStatement lend(String sql) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        return proxy(PreparedStatement.class, new Lent(sql, kept == null ? connection.prepareStatement(sql) : kept));
    }

    private void takeBack(String sql, PreparedStatement statement) throws SQLException {
        statement.getMoreResults(Statement.CLOSE_ALL_RESULTS);
        statement.clearParameters();
        statement.clearBatch();
        statement.setMaxRows(0);
        statement.setFetchSize(0);
        statement.setQueryTimeout(0);
        PreparedStatement other = idle.put(sql, statement);
        if (other != null) {
            other.close();
        } else if (idle.size() > MOST) {
            String eldest = idle.keySet().iterator().next();
            idle.remove(eldest).close();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(KeptStatements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** A statement while somebody has it; one that has failed is not kept. */
    private final class Lent implements InvocationHandler {

        private final String sql;
        private final PreparedStatement statement;
        private boolean isBack;
        private boolean hasFailed;

        private Lent(String sql, PreparedStatement statement) {
            this.sql = sql;
            this.statement = statement;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            return switch (method.getName()) {
                case "close" -> close();
                case "isClosed" -> isBack || statement.isClosed();
                default -> use(method, arguments);
            };
        }

        private Object close() throws SQLException {
            if (isBack) {
                return null;
            }
            isBack = true;
            if (hasFailed || statement.isClosed()) {
                statement.close();
            } else {
                takeBack(sql, statement);
            }
            return null;
        }

        private Object use(Method method, Object[] arguments) throws Throwable {
            if (isBack) {
                throw new SQLException("the statement is closed");
            }
            try {
                return call(statement, method, arguments);
            } catch (SQLException e) {
                hasFailed = true;
                throw e;
            }
        }
    }
}
