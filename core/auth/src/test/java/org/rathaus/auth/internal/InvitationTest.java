package org.rathaus.auth.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rathaus.kernel.identity.StaffAccounts.Outcome.REFUSED;
import static org.rathaus.kernel.identity.StaffAccounts.Outcome.SIGNED_IN;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;

class InvitationTest extends AccountsContract {

    @Test
    void letsTheInvitedSetAPasswordOnce() {
        String secret = invite("anna");
        assertEquals("Anna Muster", accounts.invited(OURS, secret).orElseThrow().name());
        accounts.accept(OURS, secret, PASSWORD);
        assertRefused("invitation.expired", () -> accounts.accept(OURS, secret, "vier rote Ampeln"));
        assertOutcome(REFUSED, "anna", "vier rote Ampeln");
        assertOutcome(SIGNED_IN, "anna", PASSWORD);
    }

    @Test
    void endsAfterSevenDays() {
        String secret = invite("anna");
        clock.forward(Duration.ofDays(7).minusSeconds(1));
        assertTrue(accounts.invited(OURS, secret).isPresent());
        clock.forward(Duration.ofSeconds(1));
        assertFalse(accounts.invited(OURS, secret).isPresent());
        assertRefused("invitation.expired", () -> accounts.accept(OURS, secret, PASSWORD));
    }

    @Test
    void staysValidWhenThePasswordIsTooWeak() {
        String secret = invite("anna");
        assertRefused("password.tooShort", () -> accounts.accept(OURS, secret, "kurz"));
        assertRefused("password.common", () -> accounts.accept(OURS, secret, "Passwort123"));
        accounts.accept(OURS, secret, PASSWORD);
    }

    @Test
    void isOfNoUseInAnotherTown() {
        String secret = invite("anna");
        assertEquals(Optional.empty(), accounts.invited(FOREIGN, secret));
        assertRefused("invitation.expired", () -> accounts.accept(FOREIGN, secret, PASSWORD));
    }

    @Test
    void isReplacedByANewOneUntilThereIsAPassword() {
        String first = invite("anna");
        String second = invite("anna");
        assertRefused("invitation.expired", () -> accounts.accept(OURS, first, PASSWORD));
        accounts.accept(OURS, second, PASSWORD);
        assertRefused("login.taken", () -> invite("anna"));
    }

    @Test
    void isStoredAsAHash() {
        String secret = invite("anna");
        List<String> stored = store.read(OURS, entities -> entities
                .createQuery("SELECT i.secretHash FROM Invitation i", String.class).getResultList());
        assertEquals(22, secret.length());
        assertEquals(List.of(OneTimeSecret.hash(secret)), stored);
        assertFalse(stored.contains(secret));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Anna", "anna muster", "anna@muster", "änna"})
    void needsALoginOfPlainCharacters(String login) {
        assertRefused("login.invalid", () -> invite(login));
    }

    @Test
    void makesOperatorsOnlyForTheInstallation() {
        assertRefused("role.invalid", () -> accounts.invite(OURS, "anna", "Anna", Role.OPERATOR));
        assertRefused("role.invalid",
                () -> accounts.invite(StaffMember.INSTALLATION, "anna", "Anna", Role.CLERK));
    }
}
