package org.rathaus.auth.internal.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rathaus.kernel.identity.SecondFactors.Outcome.ACCEPTED;
import static org.rathaus.kernel.identity.SecondFactors.Outcome.REFUSED;
import static org.rathaus.kernel.identity.SecondFactors.Outcome.TOO_MANY_ATTEMPTS;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.identity.Audience;
import org.rathaus.auth.internal.AccountsContract;
import org.rathaus.kernel.identity.SecondFactors.Outcome;
import org.rathaus.kernel.identity.SecondFactors.Owner;

class SecondFactorsTest extends AccountsContract {

    private final Owner owner = new Owner(OURS, Audience.STAFF, UUID.randomUUID().toString());
    private final Owner citizen = new Owner(OURS, Audience.CITIZENS, owner.accountId());

    @TempDir
    Path folder;

    private JpaSecondFactors factors;
    private final List<String> happened = new ArrayList<>();

    @BeforeEach
    void open() {
        factors = JpaSecondFactors.in(store, clock, audit, (of, event, client) -> happened.add(of.accountId() + " " + event), folder);
    }

    private String code(Owner of) {
        return store.read(of.place(), entities -> entities.createQuery("SELECT f FROM StoredFactor f WHERE f.account = :account"
                + " AND f.audience = :audience", StoredFactor.class).setParameter("account", of.accountId())
                .setParameter("audience", of.audience()).getResultStream()
                .map(it -> new Totp(FactorSeal.in(folder).open(of, it.sealedKey())).code(Totp.step(clock.instant()))).findFirst().orElseThrow());
    }

    private Outcome check(String code) {
        return factors.check(owner, code, CLIENT);
    }

    private void setUp(Owner of) {
        factors.begin(of);
        assertEquals(ACCEPTED, factors.confirm(of, code(of), CLIENT));
        clock.forward(Duration.ofSeconds(30));
    }

    @Test
    void countsOnceItsFirstCodeWasTyped() {
        String key = factors.begin(owner);
        assertEquals(32, key.length());
        assertEquals(key, factors.begin(owner));
        assertEquals(REFUSED, factors.confirm(owner, "000000", CLIENT));
        assertFalse(factors.isSet(owner));
        assertEquals(REFUSED, check(code(owner)));
        assertEquals(ACCEPTED, factors.confirm(owner, code(owner), CLIENT));
        assertTrue(factors.isSet(owner));
        assertThrows(IllegalStateException.class, () -> factors.begin(owner));
    }

    @Test
    void takesEachCodeOnceAndNoneBeforeIt() {
        setUp(owner);
        String early = code(owner);
        clock.forward(Duration.ofSeconds(30));
        assertEquals(ACCEPTED, check(code(owner)));
        assertEquals(REFUSED, check(code(owner)));
        assertEquals(REFUSED, check(early));
    }

    @Test
    void takesACodeOfAClockThatIsHalfAMinuteOff() {
        setUp(owner);
        String code = code(owner);
        clock.forward(Duration.ofSeconds(30));
        assertEquals(ACCEPTED, check(code.substring(0, 3) + " " + code.substring(3)));
    }

    @Test
    void takesEachRecoveryCodeOnceHoweverItIsTyped() {
        setUp(owner);
        List<String> codes = factors.renewRecovery(owner, CLIENT);
        assertEquals(10, codes.stream().distinct().count());
        assertEquals(ACCEPTED, check(" " + codes.get(3).toUpperCase(Locale.ROOT).replace("-", " ")));
        assertEquals(REFUSED, check(codes.get(3)));
        assertEquals(9, factors.recoveryLeft(owner));
        assertTrue(audit.of(owner.accountId()).contains("recovery_used"));
    }

    @Test
    void endsOldRecoveryCodesWithNewOnes() {
        setUp(owner);
        List<String> old = factors.renewRecovery(owner, CLIENT);
        List<String> current = factors.renewRecovery(owner, CLIENT);
        assertEquals(REFUSED, check(old.get(0)));
        assertEquals(ACCEPTED, check(current.get(0)));
    }

    @Test
    void storesNeitherKeyNorRecoveryCode() {
        String key = factors.begin(owner);
        factors.confirm(owner, code(owner), CLIENT);
        List<String> codes = factors.renewRecovery(owner, CLIENT);
        List<String> stored = store.read(OURS, entities -> entities.createQuery("SELECT c.codeHash FROM StoredRecoveryCode c", String.class).getResultList());
        String sealed = store.read(OURS, entities -> entities.createQuery("SELECT f.sealedKey FROM StoredFactor f WHERE f.account = :account", String.class)
                .setParameter("account", owner.accountId()).getSingleResult());
        assertFalse(sealed.contains(key) || stored.stream().anyMatch(codes::contains) || stored.contains(codes.get(0).replace("-", "")));
    }

    @Test
    void slowsGuessingDown() {
        setUp(owner);
        for (int i = 0; i < 5; i++) {
            assertEquals(REFUSED, check("00000" + i));
        }
        assertEquals(TOO_MANY_ATTEMPTS, check(code(owner)));
        clock.forward(Duration.ofMinutes(1));
        assertEquals(ACCEPTED, check(code(owner)));
    }

    @Test
    void isOfOneAudienceOnly() {
        setUp(owner);
        assertFalse(factors.isSet(citizen));
        setUp(citizen);
        assertNotEquals(code(owner), code(citizen));
        factors.remove(owner, CLIENT);
        assertTrue(factors.isSet(citizen));
    }

    @Test
    void goesWithItsRecoveryCodes() {
        setUp(owner);
        List<String> codes = factors.renewRecovery(owner, CLIENT);
        factors.remove(owner, CLIENT);
        assertFalse(factors.isSet(owner));
        assertEquals(0, factors.recoveryLeft(owner));
        assertEquals(REFUSED, check(codes.get(0)));
        assertEquals(List.of("factor_set", "recovery_renewed", "factor_removed", "factor_refused"), audit.of(owner.accountId()));
    }
}
