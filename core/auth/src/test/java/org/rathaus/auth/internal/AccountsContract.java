package org.rathaus.auth.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffAccounts.Attempt;
import org.rathaus.api.identity.StaffAccounts.Outcome;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.storage.internal.Storage;
import org.rathaus.storage.testing.TestDatabase;

/** No accounts at first, once per kind of database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
abstract class AccountsContract {

    static final String OURS = "ours";
    static final String FOREIGN = "foreign";
    static final String PASSWORD = "drei grüne Fahrräder";
    static final String ADDRESS = "192.0.2.1";

    final MovableClock clock = new MovableClock();

    static Storage storage;
    static EntityStore store;

    @Parameter
    TestDatabase database;

    JpaStaffAccounts accounts;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database, @TempDir Path folder) {
        storage = TestDatabase.open(database.emptyDatabase(folder), folder);
        store = storage.open(new AuthModel());
    }

    @AfterParameterizedClassInvocation
    static void close() {
        storage.close();
    }

    @BeforeEach
    void begin() {
        Stream.of(OURS, FOREIGN, StaffMember.INSTALLATION).forEach(town -> store.write(town, entities ->
                entities.createQuery("DELETE FROM Invitation i").executeUpdate()
                        + entities.createQuery("DELETE FROM Account a").executeUpdate()));
        accounts = new JpaStaffAccounts(store, clock);
    }

    String invite(String login) {
        return accounts.invite(OURS, login, "Anna Muster", Role.CLERK);
    }

    StaffMember clerk(String login) {
        return accounts.accept(OURS, invite(login), PASSWORD);
    }

    Attempt signIn(String login, String password) {
        return accounts.signIn(OURS, login, password, ADDRESS);
    }

    void assertOutcome(Outcome expected, String login, String password) {
        assertEquals(expected, signIn(login, password).outcome());
    }

    static void assertRefused(String key, Runnable action) {
        assertEquals(key, assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
