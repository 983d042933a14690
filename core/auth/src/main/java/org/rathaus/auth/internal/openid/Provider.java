package org.rathaus.auth.internal.openid;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import org.rathaus.api.identity.IdentityProvider.Connection;

/** A provider as it describes itself, and its keys, which are fetched again when it signs with one that is not known. */
final class Provider {

    private static final String DOCUMENT = "/.well-known/openid-configuration";
    private static final int FIRST_OUTAGE = 500;
    private static final int SKEW_SECONDS = 60;
    private static final long KEYS_FOR = Duration.ofHours(1).toMillis();
    private static final long KEYS_WITHIN = Duration.ofSeconds(6).toMillis();
    /** Whoever invents names of keys must not make us ask for them again and again. */
    private static final long KEYS_EVERY = Duration.ofSeconds(30).toMillis();

    private final Connection connection;
    private final Wire wire;
    private final OIDCProviderMetadata metadata;
    private final JWSKeySelector<SecurityContext> keys;

    private Provider(Connection connection, Wire wire, OIDCProviderMetadata metadata) throws IOException {
        this.connection = connection;
        this.wire = wire;
        this.metadata = metadata;
        JWKSource<SecurityContext> source = JWKSourceBuilder.<SecurityContext>create(metadata.getJWKSetURI().toURL(), wire)
                .cache(KEYS_FOR, KEYS_WITHIN).refreshAheadCache(false).rateLimited(KEYS_EVERY).build();
        Set<JWSAlgorithm> algorithms = connection.algorithms().stream().map(JWSAlgorithm::parse).collect(Collectors.toSet());
        keys = new JWSVerificationKeySelector<>(algorithms, source);
    }

    /**
     * Reads how a provider describes itself.
     *
     * @throws IOException if it does not, or not as it has to (OpenID Connect Discovery 1.0, 4.3)
     */
    static Provider discover(Connection connection, Wire wire) throws IOException {
        String issuer = connection.issuer();
        URI address = URI.create((issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer) + DOCUMENT);
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(wire.retrieveResource(address.toURL()).getContent());
            if (!issuer.equals(metadata.getIssuer().getValue())) {
                throw new IOException(address + " names another issuer");
            }
            requireSafe(metadata);
            return new Provider(connection, wire, metadata);
        } catch (ParseException e) {
            throw new IOException(address + " is no discovery document: " + e.getMessage(), e);
        }
    }

    private static void requireSafe(OIDCProviderMetadata metadata) throws IOException {
        List<URI> needed = Stream.of(metadata.getAuthorizationEndpointURI(), metadata.getTokenEndpointURI(), metadata.getJWKSetURI())
                .map(Optional::ofNullable).flatMap(Optional::stream).filter(Wire::isSafe).toList();
        if (needed.size() != 3) {
            throw new IOException(metadata.getIssuer() + " lacks an address with https for sign-in, tokens or keys");
        }
    }

    /** Where browsers go to sign in. */
    URI signInAddress() {
        return metadata.getAuthorizationEndpointURI();
    }

    /** Where browsers go to sign out. */
    Optional<URI> signOutAddress() {
        return Optional.ofNullable(metadata.getEndSessionEndpointURI()).filter(Wire::isSafe);
    }

    /** Whether the answer names this provider: it must if the provider says that it does (RFC 9207, 2.4). */
    boolean isNamedBy(String issuer) {
        return issuer == null ? !metadata.supportsAuthorizationResponseIssuerParam() : issuer.equals(connection.issuer());
    }

    ClientID client() {
        return new ClientID(connection.clientId());
    }

    /**
     * Redeems a code.
     *
     * @throws IOException    if the provider does not answer as agreed
     * @throws ParseException if it answers with an error or without an ID token
     */
    JWT redeem(String code, CodeVerifier verifier, URI returnAddress, Optional<Secret> secret) throws IOException, ParseException {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(new AuthorizationCode(code), returnAddress, verifier);
        URI endpoint = metadata.getTokenEndpointURI();
        TokenRequest request = secret.map(it -> new TokenRequest.Builder(endpoint, authentication(it), grant))
                .orElseGet(() -> new TokenRequest.Builder(endpoint, client(), grant)).build();
        HTTPResponse answer = request.toHTTPRequest().send(wire);
        if (answer.getStatusCode() >= FIRST_OUTAGE) {
            throw new IOException(endpoint + " answers " + answer.getStatusCode());
        }
        TokenResponse response = OIDCTokenResponseParser.parse(answer);
        if (!response.indicatesSuccess()) {
            throw new ParseException("the code is refused: " + response.toErrorResponse().getErrorObject().getCode());
        }
        return ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens().getIDToken();
    }

    /** As the provider wants it; without its wish in the header (OpenID Connect Core 1.0, 9). */
    private ClientAuthentication authentication(Secret secret) {
        List<ClientAuthenticationMethod> wanted = metadata.getTokenEndpointAuthMethods();
        boolean inBody = wanted != null && wanted.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !wanted.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return inBody ? new ClientSecretPost(client(), secret) : new ClientSecretBasic(client(), secret);
    }

    /** Checks signature, issuer, audience, authorised party, times and nonce (OpenID Connect Core 1.0, 3.1.3.7). */
    IDTokenClaimsSet verify(JWT token, Nonce nonce) throws BadJOSEException, JOSEException {
        IDTokenValidator validator = new IDTokenValidator(new Issuer(connection.issuer()), client(), keys, null);
        validator.setMaxClockSkew(SKEW_SECONDS);
        IDTokenClaimsSet claims = validator.validate(token, nonce);
        requireParty(claims);
        return claims;
    }

    /** The library reads the authorised party and does not compare it. */
    private void requireParty(IDTokenClaimsSet claims) throws BadJWTException {
        AuthorizedParty party = claims.getAuthorizedParty();
        boolean fits = party == null ? claims.getAudience().size() == 1 : party.getValue().equals(connection.clientId());
        if (!fits) {
            throw new BadJWTException("the token was made for another party");
        }
    }

    /** Checks a token that ends sessions (OpenID Connect Back-Channel Logout 1.0, 2.6). */
    LogoutTokenClaimsSet verifyLogout(JWT token) throws BadJOSEException, JOSEException {
        return new LogoutTokenValidator(new Issuer(connection.issuer()), client(), keys, null).validate(token);
    }
}
