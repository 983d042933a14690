package org.rathaus.auth.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.testing.MovableClock;
import org.rathaus.kernel.identity.Client;
import org.rathaus.kernel.identity.StaffAccounts.Attempt;
import org.rathaus.kernel.identity.StaffAccounts.Outcome;
import org.rathaus.kernel.testing.MemoryAuditTrail;
import org.rathaus.storage.testing.TestDatabase;

/** No accounts at first, once per kind of database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
public abstract class AccountsContract {

    protected static final String OURS = "ours";
    protected static final String FOREIGN = "foreign";
    protected static final String PASSWORD = "drei grüne Fahrräder";
    protected static final Client CLIENT = new Client("192.0.2.1", "Firefox, Linux");

    protected final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00Z"));
    protected final MemoryAuditTrail audit = new MemoryAuditTrail();

    protected static EntityStore store;

    @Parameter
    TestDatabase database;

    JpaStaffAccounts accounts;
    JpaAccountDesk desk;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) {
        store = database.store(new AuthModel());
    }

    @BeforeEach
    void begin() {
        Stream.of(OURS, FOREIGN, StaffMember.INSTALLATION).forEach(town -> store.write(town, entities ->
                entities.createQuery("DELETE FROM Invitation i").executeUpdate()
                        + entities.createQuery("DELETE FROM Account a").executeUpdate()));
        accounts = new JpaStaffAccounts(store, clock, audit, BrowsersForTests.make(clock), CheapPasswords.make());
        desk = new JpaAccountDesk(store, clock, audit);
    }

    String invite(String login) {
        return accounts.invite(OURS, login, "Anna Muster", Role.CLERK);
    }

    StaffMember clerk(String login) {
        return accounts.accept(OURS, invite(login), PASSWORD);
    }

    Attempt signIn(String login, String password) {
        return accounts.signIn(OURS, login, password, CLIENT);
    }

    void assertOutcome(Outcome expected, String login, String password) {
        assertEquals(expected, signIn(login, password).outcome());
    }

    static void assertRefused(String key, Runnable action) {
        assertEquals(key, assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
