package org.rathaus.storage.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptStatementsTest {

    private static final String NAMES = "select NAME from ITEM where ID > ?";
    private static final String INSERT = "insert into ITEM (ID, NAME) values (?, ?)";

    @TempDir
    static Path folder;

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = KeptStatements.of(new DerbyDatabase("jdbc:derby:memory:kept-statements;create=true", folder).ownerSource().getConnection());
        execute("create table ITEM (ID int not null primary key, NAME varchar(20))");
        insert(1, "one");
        insert(2, "two");
    }

    @AfterEach
    void leave() throws SQLException {
        execute("drop table ITEM");
        connection.close();
    }

    @Test
    void aStatementIsKeptForTheNextCall() throws SQLException {
        assertSame(madeFor(NAMES), madeFor(NAMES));
        assertNotSame(madeFor(NAMES), madeFor(INSERT));
    }

    @Test
    void whoHasTheSameSqlAtTheSameTimeHasAStatementOfTheirOwn() throws SQLException {
        try (PreparedStatement first = connection.prepareStatement(NAMES); PreparedStatement second = connection.prepareStatement(NAMES)) {
            first.setInt(1, 0);
            second.setInt(1, 1);
            assertEquals("one", firstOf(first));
            assertEquals("two", firstOf(second));
        }
    }

    @Test
    void nothingOfTheFormerCallIsLeft() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NAMES)) {
            statement.setMaxRows(1);
            statement.setQueryTimeout(9);
            statement.setInt(1, 0);
            statement.executeQuery();
        }
        try (PreparedStatement statement = connection.prepareStatement(NAMES)) {
            assertEquals(0, statement.getMaxRows());
            assertEquals(0, statement.getQueryTimeout());
            assertThrows(SQLException.class, statement::executeQuery, "the parameter must be set anew");
        }
    }

    @Test
    void rowsThatWereAddedAndNotSentAreForgotten() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            bind(statement, 3, "three");
            statement.addBatch();
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            assertEquals(0, statement.executeBatch().length);
        }
    }

    @Test
    void resultsEndWithTheCall() throws SQLException {
        ResultSet results;
        try (PreparedStatement statement = connection.prepareStatement(NAMES)) {
            statement.setInt(1, 0);
            results = statement.executeQuery();
        }
        assertTrue(results.isClosed());
    }

    @Test
    void whatIsClosedCannotBeUsed() throws SQLException {
        PreparedStatement statement = connection.prepareStatement(NAMES);
        assertFalse(statement.isClosed());
        statement.close();
        statement.close();
        assertTrue(statement.isClosed());
        assertThrows(SQLException.class, () -> statement.setInt(1, 0));
    }

    @Test
    void whatHasFailedIsNotKept() throws SQLException {
        PreparedStatement made = madeFor(INSERT);
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            assertSame(made, statement.unwrap(PreparedStatement.class));
            bind(statement, 1, "again");
            assertThrows(SQLException.class, statement::executeUpdate);
        }
        assertNotSame(made, madeFor(INSERT));
    }

    @Test
    void tablesMayChangeMeanwhile() throws SQLException {
        PreparedStatement made = madeFor(NAMES);
        execute("alter table ITEM add column COLOUR varchar(20)");
        execute("create index ITEM_NAME on ITEM (NAME)");
        try (PreparedStatement statement = connection.prepareStatement(NAMES)) {
            assertSame(made, statement.unwrap(PreparedStatement.class));
            statement.setInt(1, 1);
            assertEquals("two", firstOf(statement));
        }
    }

    @Test
    void theOneThatWaitsLongestGoes() throws SQLException {
        PreparedStatement first = madeFor(NAMES);
        PreparedStatement second = madeFor(INSERT);
        for (int i = 0; i < KeptStatements.MOST - 1; i++) {
            madeFor("select NAME from ITEM where ID = " + i);
        }
        assertTrue(first.isClosed());
        assertFalse(second.isClosed());
        assertNotSame(first, madeFor(NAMES));
    }

    private PreparedStatement madeFor(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.unwrap(PreparedStatement.class);
        }
    }

    private static String firstOf(PreparedStatement statement) throws SQLException {
        try (ResultSet results = statement.executeQuery()) {
            assertTrue(results.next());
            return results.getString(1);
        }
    }

    private void insert(int id, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            bind(statement, id, name);
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, int id, String name) throws SQLException {
        statement.setInt(1, id);
        statement.setString(2, name);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
