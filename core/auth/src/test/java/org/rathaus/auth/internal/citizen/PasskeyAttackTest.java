package org.rathaus.auth.internal.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.kernel.identity.AccountEvent;
import org.rathaus.kernel.identity.AccountLinks.Purpose;
import org.rathaus.kernel.identity.CitizenAccount;
import org.rathaus.kernel.identity.CitizenAccounts.Outcome;
import org.rathaus.kernel.identity.Passkeys.Site;
import tools.jackson.databind.json.JsonMapper;

/** What is tried against passkeys, and does not work. */
class PasskeyAttackTest extends PasskeysContract {

    @Test
    void anAnswerCountsOnce() {
        opened();
        String answer = device.signIn(site, passkeys.askToSignIn(site));
        assertEquals(Outcome.ACCEPTED, passkeys.signIn(site, answer, CLIENT).outcome());
        assertRefused(answer);
    }

    @Test
    void anAnswerCountsOnceEvenWithoutACounter() {
        CitizenAccount account = account();
        Device withoutCounter = new Device().copied();
        passkeys.add(site, account, withoutCounter.create(site, passkeys.askToAdd(site, account)), CLIENT);
        String answer = withoutCounter.signIn(site, passkeys.askToSignIn(site));
        assertEquals(Outcome.ACCEPTED, passkeys.signIn(site, answer, CLIENT).outcome());
        assertRefused(answer);
        assertEquals(Outcome.ACCEPTED, show(withoutCounter).outcome());
    }

    @Test
    void anAnswerComesWithinFiveMinutes() {
        opened();
        String answer = device.signIn(site, passkeys.askToSignIn(site));
        clock.forward(Duration.ofMinutes(5));
        assertRefused(answer);
    }

    @Test
    void aCopyOfAnAuthenticatorIsNoticed() {
        CitizenAccount account = opened();
        show(device);
        show(device.copied());
        assertEquals(Outcome.REFUSED, show(device).outcome());
        assertTrue(accounts.events(account).stream().anyMatch(it -> it.kind() == AccountEvent.Kind.PASSKEY_REFUSED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://portal.example", "https://portal.example:8443", "https://portal.example.evil.example"})
    void aPageOfSomebodyElseIsNotBelieved(String origin) {
        opened();
        assertRefused(device.signInFrom(origin, passkeys.askToSignIn(site)));
    }

    @Test
    void aChallengeThatWasMadeUpIsNotBelieved() {
        opened();
        assertRefused(device.signInWith(site, passkeys.askToSignIn(site), new byte[68]));
        assertRefused(device.signInWith(site, passkeys.askToSignIn(site), new byte[1]));
    }

    @Test
    void aChallengeOfAnotherInstallationIsNotBelieved(@TempDir Path other) {
        opened();
        assertRefused(device.signIn(site, passkeys(other).askToSignIn(site)));
    }

    @Test
    void aChallengeForSomethingElseIsNotBelieved() {
        CitizenAccount account = added();
        byte[] toAdd = Base64.getUrlDecoder().decode(challenge(passkeys.askToAdd(site, account)));
        assertRefused(device.signInWith(site, passkeys.askToSignIn(site), toAdd));
    }

    private static String challenge(String asked) {
        return JsonMapper.builder().build().readTree(asked).get("challenge").stringValue();
    }

    @Test
    void aTownsPasskeyOpensNothingInAnotherTownOnTheSameHost() {
        opened();
        Site elsewhere = site(foreign, ORIGIN);
        assertEquals(Outcome.REFUSED, passkeys.signIn(elsewhere, device.signIn(elsewhere, passkeys.askToSignIn(elsewhere)), CLIENT).outcome());
        assertEquals(Outcome.REFUSED, passkeys.signIn(elsewhere, device.signIn(site, passkeys.askToSignIn(site)), CLIENT).outcome());
        assertRefused(device.signIn(elsewhere, passkeys.askToSignIn(elsewhere)));
        assertEquals(Outcome.ACCEPTED, show(device).outcome());
    }

    @Test
    void aHostsPasskeyOpensNothingByAnotherHostOfTheTown() {
        opened();
        Site other = site(ours, "https://ours.example");
        String asked = passkeys.askToSignIn(other).replace("\"ours.example\"", "\"" + site.host() + "\"");
        assertEquals(Outcome.REFUSED, passkeys.signIn(other, device.signIn(other, asked), CLIENT).outcome());
    }

    @Test
    void whoHasNotShownThatItIsThemIsRefused() {
        CitizenAccount account = added();
        assertRefused(device.signInUnverified(site, passkeys.askToSignIn(site)));
        String created = new Device().createUnverified(site, passkeys.askToAdd(site, account));
        assertRefused("passkey.failed", () -> passkeys.add(site, account, created, CLIENT));
    }

    @Test
    void aPasskeySignsInItsOwnerOnly() {
        CitizenAccount account = opened();
        Device stranger = new Device();
        ask(Purpose.REGISTER, "andere@example.org");
        String secret = secret(mail());
        passkeys.open(site, secret, stranger.create(site, passkeys.askToOpen(site, secret)), CLIENT);
        Map<String, Object> honest = read(stranger.signIn(site, passkeys.askToSignIn(site)));
        Map<String, Object> owners = read(device.signIn(site, passkeys.askToSignIn(site)));
        // the stranger's signature, said to be by the owner's passkey
        honest.put("id", owners.get("id"));
        honest.put("rawId", owners.get("rawId"));
        assertRefused(write(honest));
        // the stranger's passkey, said to be the owner's
        Map<String, Object> another = read(stranger.signIn(site, passkeys.askToSignIn(site)));
        response(another).put("userHandle", response(owners).get("userHandle"));
        assertRefused(write(another));
        assertEquals(1, passkeys.list(account).size());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> response(Map<String, Object> answer) {
        return (Map<String, Object>) answer.get("response");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(String answer) {
        return JsonMapper.builder().build().readValue(answer, Map.class);
    }

    private static String write(Map<String, Object> answer) {
        return JsonMapper.builder().build().writeValueAsString(answer);
    }

    @Test
    void aPasskeyIsAddedToTheAccountThatWasAskedForOnce() {
        CitizenAccount account = opened();
        ask(Purpose.REGISTER, "andere@example.org");
        CitizenAccount other = links.setPassword(ours.id(), secret(mail()), PASSWORD, CLIENT);
        String answer = new Device().create(site, passkeys.askToAdd(site, other));
        assertRefused("passkey.failed", () -> passkeys.add(site, account, answer, CLIENT));
        passkeys.add(site, other, answer, CLIENT);
        assertRefused("passkey.known", () -> passkeys.add(site, other, answer, CLIENT));
        assertEquals(1, passkeys.list(other).size());
    }

    @Test
    void aLinkOpensOneAccountByItsOwnAnswer() {
        String secret = secret(Purpose.REGISTER);
        ask(Purpose.REGISTER, "andere@example.org");
        String other = secret(mail());
        String answer = device.create(site, passkeys.askToOpen(site, other));
        assertRefused("passkey.failed", () -> passkeys.open(site, secret, answer, CLIENT));
        passkeys.open(site, other, answer, CLIENT);
        assertRefused("link.expired", () -> passkeys.open(site, other, answer, CLIENT));
    }

    @Test
    void aLinkForAForgottenPasswordAddsNoPasskey() {
        opened();
        String secret = secret(Purpose.RECOVER);
        String answer = new Device().create(site, passkeys.askToOpen(site, secret));
        assertRefused("link.expired", () -> passkeys.open(site, secret, answer, CLIENT));
    }

    @Test
    void nobodyLearnsWhoHasPasskeys() {
        opened();
        assertFalse(passkeys.askToSignIn(site).contains("allowCredentials"));
        assertEquals(passkeys.askToSignIn(site).length(), passkeys.askToSignIn(site).length());
        Device unknown = new Device();
        unknown.create(site, passkeys.askToOpen(site, secret(Purpose.REGISTER, "andere@example.org")));
        assertEquals(Outcome.REFUSED, show(unknown).outcome());
        assertEquals(List.of("sign_in_refused"), audit.of("nobody"));
    }

    private String secret(Purpose purpose, String email) {
        ask(purpose, email);
        return secret(mail());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "[]", "nonsense", "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}",
        "{\"id\":\"\",\"rawId\":\"\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"}}"})
    void nonsenseIsRefused(String answer) {
        CitizenAccount account = opened();
        assertRefused(answer);
        assertRefused("passkey.failed", () -> passkeys.add(site, account, answer, CLIENT));
    }

    @Test
    void tryingIsLimited() {
        opened();
        String answer = device.signInFrom("https://evil.example", passkeys.askToSignIn(site));
        for (int i = 0; i < 5; i++) {
            assertRefused(answer);
        }
        assertEquals(Outcome.TOO_MANY_ATTEMPTS, passkeys.signIn(site, answer, CLIENT).outcome());
        clock.forward(Duration.ofSeconds(20));
        assertEquals(Outcome.ACCEPTED, show(device).outcome());
    }
}
