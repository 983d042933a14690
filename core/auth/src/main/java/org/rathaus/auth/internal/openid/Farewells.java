package org.rathaus.auth.internal.openid;

import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import org.rathaus.api.identity.IdentityProvider;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.audit.AuditTrail;
import org.rathaus.kernel.identity.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signing out, here and at providers.
 *
 * @param store     of the model {@code auth}
 * @param audit     for the town's log
 * @param providers that were asked who they are
 * @param arrivals  keep the ID tokens
 */
record Farewells(EntityStore store, AuditTrail audit, Providers providers, Arrivals arrivals) {

    private static final Logger LOG = LoggerFactory.getLogger(Farewells.class);
    private static final Duration SKEW = Duration.ofSeconds(60);

    /** Where a browser has to go so that the provider signs the person out, too. */
    Optional<String> address(Town town, Session session, String returnAddress) {
        Optional<StoredOrigin> origin = store.read(town.id(), entities -> new OpenIdRows(entities).origin(session.id()));
        return origin.flatMap(it -> OpenIdSignIn.configured(town, it.provider()).flatMap(configured -> address(town, configured, it, returnAddress)));
    }

    /** Signing out here must work while the provider is away. */
    private Optional<String> address(Town town, IdentityProvider configured, StoredOrigin origin, String returnAddress) {
        try {
            Provider provider = providers.find(town.id(), configured.id(), configured.connection());
            JWT hint = hint(town, origin);
            return provider.signOutAddress().map(it -> new LogoutRequest(it, hint, null, provider.client(), URI.create(returnAddress), null, null)
                    .toURI().toString());
        } catch (IOException e) {
            LOG.warn("{}: nobody is signed out of the identity provider {}: {}", town.id(), configured.id(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Null without one: the provider then asks whom to sign out. */
    private JWT hint(Town town, StoredOrigin origin) {
        try {
            Optional<String> token = arrivals.token(town, origin);
            return token.isEmpty() ? null : JWTParser.parse(token.get());
        } catch (ParseException | IllegalStateException e) {
            LOG.warn("{}: an ID token that was kept cannot be read: {}", town.id(), e.getMessage());
            return null;
        }
    }

    /** Whether a token counts; what it says is over ends. */
    boolean ended(Town town, String providerId, String logoutToken) {
        Optional<IdentityProvider> configured = OpenIdSignIn.configured(town, providerId);
        if (configured.isEmpty()) {
            return false;
        }
        try {
            LogoutTokenClaimsSet claims = providers.find(town.id(), providerId, configured.get().connection())
                    .verifyLogout(JWTParser.parse(logoutToken));
            end(town, configured.get(), claims);
            return true;
        } catch (IOException | BadJOSEException | JOSEException | ParseException e) {
            // anybody may send one
            LOG.info("{}: a logout token of {} does not count: {}", town.id(), providerId, String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}", "?"));
            return false;
        }
    }

    /** A token that is sent once more ends no session that is younger than it. */
    private void end(Town town, IdentityProvider configured, LogoutTokenClaimsSet claims) {
        Instant latest = claims.getIssueTime().toInstant().plus(SKEW);
        String subject = claims.getSubject() == null ? "" : IdentityClaims.hash(configured, claims.getSubject().getValue());
        String sid = claims.getSessionID() == null ? "" : IdentityClaims.hash(configured, claims.getSessionID().getValue());
        store.write(town.id(), entities -> {
            OpenIdRows rows = new OpenIdRows(entities);
            rows.sessions(configured.id(), subject, sid).stream().map(it -> it.at(town.id())).filter(it -> !it.openedAt().isAfter(latest))
                    .forEach(it -> {
                        rows.end(it.id());
                        audit.write(town.id(), "system", AuditTrail.AccountEvent.SESSIONS_ENDED, it.accountId(), configured.id());
                    });
            return null;
        });
    }
}
