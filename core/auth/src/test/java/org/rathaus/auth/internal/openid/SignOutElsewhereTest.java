package org.rathaus.auth.internal.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.kernel.identity.ExternalSignIn.Arrival;
import org.rathaus.kernel.identity.SignInFailedException;

/** Whoever signs out here or there is signed out at both. */
class SignOutElsewhereTest extends OpenIdContract {

    private static final String HOME = "https://ours.example/";

    private boolean isOpen(Arrival arrival) {
        return sessions.find("ours", Audience.CITIZENS, arrival.session()).isPresent();
    }

    @Test
    void leadsOverTheProviderAndBack() throws SignInFailedException {
        String address = signIn.farewell(ours, session(arrive()), HOME).orElseThrow();
        Map<String, String> asked = TestProvider.query(URI.create(address).getRawQuery());
        assertTrue(address.startsWith(provider.issuer() + "/logout?"), address);
        assertEquals(HOME, asked.get("post_logout_redirect_uri"));
        assertEquals(TestProvider.CLIENT, asked.get("client_id"));
        assertEquals(3, asked.get("id_token_hint").split("\\.").length);
    }

    @Test
    void leadsNowhereWithoutAProvider() throws SignInFailedException {
        String own = sessions.open("ours", Audience.CITIZENS, "an-account", LevelOfAssurance.LOW, "");
        assertEquals(Optional.empty(), signIn.farewell(ours, sessions.find("ours", Audience.CITIZENS, own).orElseThrow(), HOME));
        assertEquals(Optional.empty(), signIn.farewell(foreign, session(arrive()), HOME));
    }

    @Test
    void keepsTheTokenSealed() throws SignInFailedException {
        String session = session(arrive()).id();
        String kept = store.read("ours", entities -> entities.find(StoredOrigin.class, session).sealedToken().orElseThrow());
        assertFalse(kept.contains("."));
    }

    @Test
    void endsTheSessionsOfOneSignInThere() throws Exception {
        Arrival one = arrive();
        provider.person.put("sid", "session-2");
        Arrival other = arrive();
        assertTrue(signIn.ended(ours, PROVIDER, provider.logoutToken(it -> it.subject(TestProvider.SUBJECT).claim("sid", "session-1"))));
        assertFalse(isOpen(one));
        assertTrue(isOpen(other));
    }

    @Test
    void endsAllSessionsOfAPersonAndNobodyElses() throws Exception {
        Arrival one = arrive();
        provider.person.put("sub", "somebody else");
        Arrival other = arrive();
        assertTrue(signIn.ended(ours, PROVIDER, provider.logoutToken(it -> it.subject(TestProvider.SUBJECT))));
        assertFalse(isOpen(one));
        assertTrue(isOpen(other));
        assertEquals(1, audit.entries("ours").stream().filter(it -> it.startsWith("system sessions_ended")).count());
    }

    @Test
    void endsNothingThatIsYoungerThanTheToken() throws Exception {
        String token = provider.logoutToken(it -> it.subject(TestProvider.SUBJECT).issueTime(Date.from(clock.instant())));
        clock.forward(Duration.ofSeconds(61));
        Arrival later = arrive();
        signIn.ended(ours, PROVIDER, token);
        assertTrue(isOpen(later));
    }

    @Test
    void takesNoTokenThatProvesNothing() throws Exception {
        Arrival arrival = arrive();
        JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(provider.issuer()).audience(TestProvider.CLIENT).subject(TestProvider.SUBJECT)
                .issueTime(Date.from(Instant.now())).jwtID("1").claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())).build();
        assertRefused(new PlainJWT(claims).serialize());
        assertRefused(TestProvider.signed(claims, TestProvider.key("key-1")));
        assertRefused(token(it -> it.subject(TestProvider.SUBJECT).audience("somebody else")));
        assertRefused(token(it -> it.subject(TestProvider.SUBJECT).issuer("https://evil.example")));
        assertRefused(token(it -> it.subject(TestProvider.SUBJECT).claim("events", null)));
        assertRefused(token(it -> it.subject(TestProvider.SUBJECT).claim("nonce", "an ID token")));
        assertRefused(token(it -> it));
        assertRefused("no token");
        assertFalse(signIn.ended(ours, "unknown", token(it -> it.subject(TestProvider.SUBJECT))));
        assertTrue(isOpen(arrival));
    }

    private String token(UnaryOperator<JWTClaimsSet.Builder> how) throws JOSEException {
        return provider.logoutToken(how);
    }

    private void assertRefused(String token) {
        assertFalse(signIn.ended(ours, PROVIDER, token));
    }
}
