package org.rathaus.auth.internal.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.rathaus.kernel.identity.SignInFailedException;
import org.rathaus.kernel.identity.SignInFailedException.Reason;

/** Each known attack with the token that says who signed in. */
class TokenAttacksTest extends OpenIdContract {

    private SignInFailedException assertUntrusted() {
        return assertFails(Reason.UNTRUSTED, this::arrive);
    }

    @Test
    void refusesAnotherNonce() {
        provider.change = it -> it.claim("nonce", "AAAAAAAAAAAAAAAAAAAAAA");
        assertUntrusted();
        provider.change = it -> it.claim("nonce", null);
        assertUntrusted();
    }

    @Test
    void refusesATokenWithoutSignature() {
        provider.signing = claims -> new PlainJWT(claims).serialize();
        assertUntrusted();
    }

    @Test
    void refusesATokenSignedWithThePublicKeyAsPassword() {
        provider.signing = claims -> symmetric(claims, provider.key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8));
        assertUntrusted();
        provider.signing = claims -> symmetric(claims, provider.key().toPublicKey().getEncoded());
        assertUntrusted();
        provider.signing = claims -> symmetric(claims, (TestProvider.SECRET + "                    ").getBytes(StandardCharsets.UTF_8));
        assertUntrusted();
    }

    private String symmetric(JWTClaimsSet claims, byte[] password) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(provider.key().getKeyID()).build(), claims);
        token.sign(new MACSigner(password));
        return token.serialize();
    }

    @Test
    void refusesAnotherKeyOfTheSameName() {
        provider.signing = claims -> TestProvider.signed(claims, TestProvider.key("key-1"));
        assertUntrusted();
    }

    @Test
    void refusesAChangedToken() {
        provider.signing = claims -> {
            String[] parts = provider.signed(claims).split("\\.");
            String[] other = provider.signed(new JWTClaimsSet.Builder(claims).subject("admin").build()).split("\\.");
            return parts[0] + "." + other[1] + "." + parts[2];
        };
        assertUntrusted();
    }

    @Test
    void refusesTokensOfTheWrongTime() throws SignInFailedException {
        provider.change = it -> it.expirationTime(Date.from(Instant.now().minusSeconds(70)));
        assertUntrusted();
        provider.change = it -> it.issueTime(Date.from(Instant.now().plusSeconds(70)));
        assertUntrusted();
        provider.change = it -> it.expirationTime(null);
        assertUntrusted();
        provider.change = it -> it.expirationTime(Date.from(Instant.now().minusSeconds(40))).issueTime(Date.from(Instant.now().minusSeconds(90)));
        session(arrive());
        provider.change = it -> it.issueTime(Date.from(Instant.now().plusSeconds(40)));
        session(arrive());
    }

    @Test
    void refusesATokenForSomebodyElse() {
        provider.change = it -> it.audience("another-client");
        assertUntrusted();
        provider.change = it -> it.audience(List.of(TestProvider.CLIENT, "another-client"));
        assertUntrusted();
        provider.change = it -> it.audience(List.of(TestProvider.CLIENT, "another-client")).claim("azp", "another-client");
        assertUntrusted();
        provider.change = it -> it.claim("azp", "another-client");
        assertUntrusted();
    }

    @Test
    void acceptsATokenForOthersTooThatWasMadeForUs() throws SignInFailedException {
        provider.change = it -> it.audience(List.of(TestProvider.CLIENT, "another-client")).claim("azp", TestProvider.CLIENT);
        session(arrive());
    }

    @Test
    void refusesATokenOfAnotherIssuer() {
        provider.change = it -> it.issuer("https://evil.example");
        assertUntrusted();
        provider.change = it -> it.issuer(provider.issuer() + "/");
        assertUntrusted();
        provider.change = it -> it.subject(null);
        assertUntrusted();
    }

    @Test
    void followsAProviderThatChangesItsKeysAndAsksNoMoreOftenThanNeeded() throws SignInFailedException {
        session(arrive());
        provider.rotate("key-2");
        session(arrive());
        assertEquals(2, provider.keyRequests);
        RSAKey invented = TestProvider.key("invented");
        provider.signing = claims -> TestProvider.signed(claims, new RSAKey.Builder(invented).keyID("invented-" + System.nanoTime()).build());
        for (int i = 0; i < 5; i++) {
            assertThrows(SignInFailedException.class, this::arrive);
        }
        assertTrue(provider.keyRequests <= 3, "asked " + provider.keyRequests + " times");
    }
}
