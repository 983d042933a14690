package org.rathaus.portal.internal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.kernel.identity.AccountLinks.Purpose;
import org.rathaus.kernel.identity.SecondFactors.Owner;
import org.rathaus.kernel.identity.Session;
import org.rathaus.kernel.testing.MemoryFactors;

/** Signing in to an account with a second factor. */
class SecondFactorPageTest extends AccountContract {

    private Owner owner;

    @BeforeEach
    void setUp() {
        owner = Owner.of(accounts.open().account);
        factors.confirm(owner, MemoryFactors.CODE, null);
    }

    private void showPassword(String to) {
        citizen.sent("sign-in", Map.of("email", MemoryAccounts.EMAIL, "password", MemoryAccounts.PASSWORD, "to", to));
    }

    private Document show(String code) {
        return citizen.sent("second-factor", Map.of("code", code, "to", "dog-tax/apply/dog"));
    }

    private List<LevelOfAssurance> levels() {
        return citizen.sessions().list("norderstedt", Audience.CITIZENS, "an-account").stream().map(Session::level).toList();
    }

    @Test
    void asksForTheCodeAfterThePasswordAndLeadsOn() {
        showPassword("dog-tax/apply/dog");
        assertEquals("account/second-factor?to=dog-tax/apply/dog", citizen.location());
        assertEquals(List.of(LevelOfAssurance.NONE), levels());
        Document page = citizen.inTown("second-factor?to=dog-tax/apply/dog");
        assertEquals("one-time-code", page.select("#code").attr("autocomplete"));
        show(MemoryFactors.CODE);
        assertEquals("dog-tax/apply/dog", citizen.location());
        assertEquals(List.of(LevelOfAssurance.LOW), levels());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "profile", "security", "data", "authenticator"})
    void leadsNowhereElseBefore(String path) {
        showPassword("");
        citizen.inTown(path);
        assertEquals("account/second-factor?to=account" + (path.isEmpty() ? "" : "/" + path), citizen.location());
        citizen.sent(path, Map.of("password", MemoryAccounts.PASSWORD, "op", "remove"));
        assertTrue(citizen.location().startsWith("account/second-factor"));
        assertTrue(factors.isSet(owner) && accounts.account != null);
    }

    @Test
    void handsOutNothingBefore() {
        showPassword("");
        citizen.inTown("data/export");
        assertEquals(303, citizen.answer().getStatus());
        assertEquals("/norderstedt/account/sign-in", citizen.inTown("sign-in").select("header a:contains(Anmelden)").attr("href"));
    }

    @Test
    void saysThatACodeIsWrongAndWhenToWait() {
        showPassword("");
        assertTrue(errors(show("000000")).startsWith("Dieser Code stimmt nicht"));
        assertEquals(List.of(LevelOfAssurance.NONE), levels());
        show("000000");
        assertTrue(errors(show("000000")).startsWith("Das waren zu viele Versuche."));
        assertEquals(429, citizen.answer().getStatus());
    }

    @Test
    void takesARecoveryCode() {
        String code = factors.renewRecovery(owner, null).get(0);
        showPassword("");
        show(code);
        assertEquals(List.of(LevelOfAssurance.LOW), levels());
    }

    @Test
    void isForNobodyWhoHasNotShownThePassword() {
        citizen.inTown("second-factor?to=dog-tax/apply/dog");
        assertEquals("account/sign-in?to=dog-tax/apply/dog", citizen.location());
        show(MemoryFactors.CODE);
        assertEquals(List.of(), levels());
    }

    @Test
    void isAskedForAfterAForgottenPasswordToo() {
        links.purpose = Purpose.RECOVER;
        citizen.sent("link/" + MemoryLinks.SECRET, Map.of("newPassword", MemoryAccounts.PASSWORD));
        assertEquals("account/second-factor", citizen.location());
        assertEquals(List.of(LevelOfAssurance.NONE), levels());
    }

    @Test
    void whoHasNoneAnyMoreSignsInAgain() {
        showPassword("");
        factors.remove(owner, null);
        citizen.inTown("second-factor");
        assertEquals("account/sign-in?to=account", citizen.location());
    }
}
