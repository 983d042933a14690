package org.rathaus.auth.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.auth.internal.factor.JpaSecondFactors;
import org.rathaus.kernel.identity.SecondFactors.Owner;
import org.rathaus.kernel.identity.StaffAccounts.Outcome;

class AdminResetTest extends AccountsContract {

    private static final String PLACE = StaffMember.INSTALLATION;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int reset(String... arguments) {
        printed.reset();
        return new AdminReset(store, clock, audit, "http://localhost:8080").run(List.of(arguments), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String secret() {
        return printed.toString(StandardCharsets.UTF_8).strip().replaceAll(".*http://localhost:8080/operator/invitation/", "");
    }

    private StaffMember operator(String login) {
        return accounts.accept(PLACE, accounts.invite(PLACE, login, "Op", Role.OPERATOR), PASSWORD);
    }

    @Test
    void letsAnOperatorInAgainWithoutPasswordFactorAndSessions(@TempDir Path folder) {
        StaffMember admin = operator("admin");
        JpaSessions sessions = new JpaSessions(store, clock);
        String token = sessions.open(PLACE, Audience.STAFF, admin.id(), LevelOfAssurance.SUBSTANTIAL, "");
        JpaSecondFactors.in(store, clock, audit, (owner, event, client) -> { }, folder).begin(Owner.of(admin));
        assertEquals(0, reset());
        assertEquals(Optional.empty(), sessions.find(PLACE, Audience.STAFF, token));
        assertEquals(Outcome.REFUSED, accounts.signIn(PLACE, "admin", PASSWORD, CLIENT).outcome());
        assertEquals(0L, store.<Long>read(PLACE, entities -> entities.createQuery("SELECT COUNT(f) FROM StoredFactor f", Long.class).getSingleResult()));
        assertEquals(admin.id(), accounts.accept(PLACE, secret(), "vier rote Ampeln").id());
        assertTrue(audit.of(admin.id()).contains("link_renewed"));
    }

    @Test
    void reactivatesAnOperatorAndTakesTheLogin() {
        StaffMember second = operator("zweite");
        desk.deactivate(operator("admin"), PLACE, second.id());
        assertEquals(0, reset("zweite"));
        accounts.accept(PLACE, secret(), "vier rote Ampeln");
        assertTrue(accounts.find(PLACE, second.id()).isPresent());
    }

    @Test
    void isWhatTheStartAdvisesWhenNobodyCanSignInAnyMore() {
        StaffMember second = operator("zweite");
        desk.deactivate(second, PLACE, operator("admin").id());
        reset("zweite");
        assertEquals(List.of("No operator can sign in: ./rathaus admin reset"), new FirstOperator(accounts, "http://localhost:8080").get());
        reset();
        accounts.accept(PLACE, secret(), PASSWORD);
        assertEquals(List.of(), new FirstOperator(accounts, "http://localhost:8080").get());
    }

    @Test
    void makesTheFirstOperatorButNoOther() {
        assertEquals(1, reset("niemand"));
        assertFalse(printed.toString(StandardCharsets.UTF_8).contains("invitation"));
        assertEquals(0, reset());
        assertEquals("admin", accounts.accept(PLACE, secret(), PASSWORD).login());
        assertEquals(2, reset("a", "b"));
    }
}
