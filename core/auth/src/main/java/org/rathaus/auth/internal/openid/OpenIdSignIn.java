package org.rathaus.auth.internal.openid;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.identity.ClientNetwork;
import org.rathaus.api.identity.IdentityProvider;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Town;
import org.rathaus.auth.internal.Buckets;
import org.rathaus.auth.internal.OneTimeSecret;
import org.rathaus.auth.internal.Seal;
import org.rathaus.kernel.audit.AuditTrail;
import org.rathaus.kernel.audit.AuditTrail.AccountEvent;
import org.rathaus.kernel.identity.Client;
import org.rathaus.kernel.identity.ExternalSignIn;
import org.rathaus.kernel.identity.Session;
import org.rathaus.kernel.identity.SignInFailedException;
import org.rathaus.kernel.identity.SignInFailedException.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sign-in with OpenID Connect. Nothing of a provider is believed that its signature does not cover. */
@Component
public final class OpenIdSignIn implements ExternalSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdSignIn.class);
    private static final String KEY = "identity-providers";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration SKEW = Duration.ofSeconds(60);
    /** A whole town hall comes from one address in the morning. */
    private static final int DEPARTURES_PER_NETWORK = 120;
    /** Neither a scheme nor a host, no steps upwards, no query. */
    private static final Pattern DESTINATION = Pattern.compile("(?:[A-Za-z0-9_-]{1,80}(?:/[A-Za-z0-9_-]{1,80}){0,5})?");
    private static final String BLANK = " ";

    private final EntityStore store;
    private final Clock clock;
    private final AuditTrail audit;
    private final Seal seal;
    private final Secrets secrets;
    private final Providers providers;
    private final Arrivals arrivals;
    private final Farewells farewells;
    private final Buckets departures;

    /** With the store of the model {@code auth}. */
    @Activate
    public OpenIdSignIn(@Reference(target = "(model=auth)") EntityStore store, @Reference Clock clock, @Reference AuditTrail audit,
            BundleContext context) {
        this(store, clock, audit, Path.of(context.getProperty("rathaus.data")), PATIENCE);
    }

    OpenIdSignIn(EntityStore store, Clock clock, AuditTrail audit, Path data, Duration patience) {
        this.store = store;
        this.clock = clock;
        this.audit = audit;
        seal = Seal.in(data.resolve("keys"), KEY);
        secrets = new Secrets(data.resolve("secrets"));
        providers = new Providers(new Wire(patience));
        arrivals = new Arrivals(store, audit, seal);
        farewells = new Farewells(store, audit, providers, arrivals);
        departures = new Buckets(DEPARTURES_PER_NETWORK, DEPARTURES_PER_NETWORK, Duration.ofMinutes(1), clock);
    }

    @Override
    public Departure begin(Town town, IdentityProvider configured, Wish wish, Client client) throws SignInFailedException {
        if (!configured.serves(wish.audience()) || !DESTINATION.matcher(wish.to()).matches()) {
            throw new IllegalArgumentException("no sign-in of this kind with " + configured.id());
        }
        if (!departures.allows(ClientNetwork.of(client.address()))) {
            throw new SignInFailedException(Reason.TOO_MANY, wish.to(), "too many departures", null);
        }
        if (configured.highest().compareTo(wish.level()) < 0) {
            throw new SignInFailedException(Reason.LEVEL, wish.to(), configured.id() + " never reaches " + wish.level(), null);
        }
        try {
            return depart(town, configured, providers.find(town.id(), configured.id(), configured.connection()), wish);
        } catch (IOException e) {
            throw unavailable(town, configured, wish.to(), e);
        }
    }

    private Departure depart(Town town, IdentityProvider configured, Provider provider, Wish wish) {
        String state = OneTimeSecret.make();
        String secret = OneTimeSecret.make();
        String nonce = OneTimeSecret.make();
        CodeVerifier verifier = new CodeVerifier();
        String proof = seal.seal(purpose(town, configured.id()), (verifier.getValue() + BLANK + nonce).getBytes(StandardCharsets.US_ASCII));
        Instant now = clock.instant();
        store.write(town.id(), entities -> {
            new OpenIdRows(entities).depart(new StoredDeparture(configured.id(), wish, state, secret, proof, now), now);
            return null;
        });
        Scope scope = new Scope("openid");
        configured.connection().scopes().forEach(scope::add);
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(new ResponseType(ResponseType.Value.CODE), scope,
                provider.client(), URI.create(wish.returnAddress())).endpointURI(provider.signInAddress())
                .state(new State(state)).nonce(new Nonce(nonce)).codeChallenge(verifier, CodeChallengeMethod.S256);
        List<ACR> classes = wish.level() == LevelOfAssurance.NONE ? List.of()
                : configured.levels().classesFor(wish.level()).stream().map(ACR::new).toList();
        if (!classes.isEmpty()) {
            request.acrValues(classes);
        }
        if (wish.again()) {
            request.prompt(Prompt.Type.LOGIN).maxAge(0);
        }
        return new Departure(request.build().toURI().toString(), secret);
    }

    private static String purpose(Town town, String provider) {
        return town.id() + "/departure/" + provider;
    }

    @Override
    public Arrival finish(Town town, Answer answer, Client client) throws SignInFailedException {
        String state = answer.parameters().getOrDefault("state", "");
        StoredDeparture departure = store.write(town.id(), entities -> new OpenIdRows(entities).arrive(state, answer, clock.instant()))
                .orElseThrow(() -> new SignInFailedException(Reason.EXPIRED, "no departure for this arrival"));
        try {
            IdentityProvider configured = configured(town, answer.provider()).filter(it -> it.serves(answer.audience()))
                    .orElseThrow(() -> new SignInFailedException(Reason.UNAVAILABLE, answer.provider() + " is no provider any more"));
            return arrive(town, configured, departure, answer, client);
        } catch (SignInFailedException e) {
            audit.write(town.id(), AuditTrail.NOBODY, AccountEvent.SIGN_IN_REFUSED, AuditTrail.NOBODY, answer.provider() + BLANK + e.reason());
            LOG.info("{}: no sign-in with {}: {}", town.id(), answer.provider(), e.getMessage().replaceAll("\\p{Cntrl}", "?"));
            throw e.onTheWayTo(departure.destination());
        }
    }

    static Optional<IdentityProvider> configured(Town town, String id) {
        return town.identityProviders().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    private Arrival arrive(Town town, IdentityProvider configured, StoredDeparture departure, Answer answer, Client client)
            throws SignInFailedException {
        try {
            Provider provider = providers.find(town.id(), configured.id(), configured.connection());
            requireAnswer(provider, answer);
            String[] proof = proof(town, departure, answer);
            JWT token = token(town, configured, provider, departure, answer, new CodeVerifier(proof[0]));
            IDTokenClaimsSet claims = provider.verify(token, new Nonce(proof[1]));
            requireFresh(departure, claims);
            VerifiedIdentity identity = new IdentityClaims(configured, token.getJWTClaimsSet().getClaims()).identity();
            if (identity.level().compareTo(departure.level()) < 0) {
                throw new SignInFailedException(Reason.LEVEL, identity.level() + " instead of " + departure.level());
            }
            String session = arrivals.open(town, configured, answer.audience(), identity, token, client, clock.instant());
            return new Arrival(session, departure.destination());
        } catch (IOException e) {
            throw unavailable(town, configured, departure.destination(), e);
        } catch (JWKSetUnavailableException e) {
            throw unavailable(town, configured, departure.destination(), new IOException(e.getMessage(), e));
        } catch (BadJOSEException | JOSEException | ParseException e) {
            throw new SignInFailedException(Reason.UNTRUSTED, "", "the ID token does not count: " + e.getMessage(), e);
        }
    }

    private String[] proof(Town town, StoredDeparture departure, Answer answer) {
        return new String(seal.open(purpose(town, answer.provider()), departure.sealedProof()), StandardCharsets.US_ASCII).split(BLANK);
    }

    private static void requireAnswer(Provider provider, Answer answer) throws SignInFailedException {
        if (!provider.isNamedBy(answer.parameters().get("iss"))) {
            throw new SignInFailedException(Reason.UNTRUSTED, "the answer is of another provider");
        }
        String error = answer.parameters().get("error");
        if (error != null) {
            Reason reason = switch (error) {
                case "access_denied", "login_required", "interaction_required", "consent_required" -> Reason.CANCELLED;
                case "unmet_authentication_requirements" -> Reason.LEVEL;
                default -> Reason.UNAVAILABLE;
            };
            throw new SignInFailedException(reason, "the provider answers " + error.replaceAll("[^a-z_]", "?"));
        }
    }

    private JWT token(Town town, IdentityProvider configured, Provider provider, StoredDeparture departure, Answer answer,
            CodeVerifier verifier) throws IOException, SignInFailedException {
        String code = answer.parameters().getOrDefault("code", "");
        if (code.isEmpty()) {
            throw new SignInFailedException(Reason.UNTRUSTED, "the answer has no code");
        }
        try {
            return provider.redeem(code, verifier, URI.create(departure.returnAddress()),
                    secrets.find(town.id(), configured.connection()));
        } catch (com.nimbusds.oauth2.sdk.ParseException e) {
            throw new SignInFailedException(Reason.UNTRUSTED, "", e.getMessage(), e);
        }
    }

    /** Whoever had to show anew who they are has done so since they departed. */
    private static void requireFresh(StoredDeparture departure, IDTokenClaimsSet claims) throws SignInFailedException {
        if (departure.isAgain() && (claims.getAuthenticationTime() == null
                || claims.getAuthenticationTime().toInstant().isBefore(departure.begunAt().minus(SKEW)))) {
            throw new SignInFailedException(Reason.UNTRUSTED, "the provider did not ask anew who it is");
        }
    }

    private static SignInFailedException unavailable(Town town, IdentityProvider configured, String to, IOException problem) {
        LOG.warn("{}: the identity provider {} cannot be used: {}", town.id(), configured.id(), problem.getMessage());
        return new SignInFailedException(Reason.UNAVAILABLE, to, configured.id() + " is not available", problem);
    }

    @Override
    public Optional<String> farewell(Town town, Session session, String returnAddress) {
        return farewells.address(town, session, returnAddress);
    }

    @Override
    public boolean ended(Town town, String providerId, String logoutToken) {
        return farewells.ended(town, providerId, logoutToken);
    }
}
