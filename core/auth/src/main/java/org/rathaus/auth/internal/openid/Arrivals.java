package org.rathaus.auth.internal.openid;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.nimbusds.jwt.JWT;
import jakarta.persistence.EntityManager;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.Duties;
import org.rathaus.api.identity.IdentityProvider;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Town;
import org.rathaus.auth.internal.JpaSessions;
import org.rathaus.auth.internal.OneTimeSecret;
import org.rathaus.auth.internal.Seal;
import org.rathaus.auth.internal.StaffOfProviders;
import org.rathaus.auth.internal.StoredSession;
import org.rathaus.auth.internal.citizen.CitizensOfProviders;
import org.rathaus.kernel.audit.AuditTrail;
import org.rathaus.kernel.audit.AuditTrail.AccountEvent;
import org.rathaus.kernel.identity.Client;
import org.rathaus.kernel.identity.SignInFailedException;
import org.rathaus.kernel.identity.SignInFailedException.Reason;

/**
 * Lets those in whom a provider knows: account, session and where it is from in one transaction.
 *
 * @param store of the model {@code auth}
 * @param audit for the town's log
 * @param seal  for ID tokens
 */
record Arrivals(EntityStore store, AuditTrail audit, Seal seal) {

    /** Whoever is in several groups is what permits most. */
    private static final List<Role> STRONGEST_FIRST = List.of(Role.TOWN_ADMINISTRATOR, Role.SERVICE_MANAGER, Role.CLERK, Role.AUDITOR);
    /** Above it the provider is told who signs out by less. */
    private static final int LONGEST_TOKEN = 8_000;
    private static final String CITIZEN = "citizen";

    /** Opens a session; its secret. */
    String open(Town town, IdentityProvider provider, Audience audience, VerifiedIdentity identity, JWT token, Client client, Instant now)
            throws SignInFailedException {
        try {
            return once(town, provider, audience, identity, token, client, now);
        } catch (DuplicateKeyException e) {
            // two arrived for the first time at the same moment
            return once(town, provider, audience, identity, token, client, now);
        }
    }

    private String once(Town town, IdentityProvider provider, Audience audience, VerifiedIdentity identity, JWT token, Client client,
            Instant now) throws SignInFailedException {
        String secret = OneTimeSecret.make();
        boolean admitted = store.write(town.id(), entities -> {
            Optional<String> account = audience == Audience.CITIZENS ? Optional.of(citizen(entities, town, identity, client, now))
                    : member(entities, town, provider, identity);
            account.ifPresent(it -> {
                StoredSession session = JpaSessions.open(entities,
                        new StoredSession(audience, it, secret, identity.level(), client.device(), now), now);
                entities.persist(new StoredOrigin(session.id(), identity, sealed(town, token)));
                entities.flush();
                audit.write(town.id(), audience == Audience.CITIZENS ? CITIZEN : it, AccountEvent.SIGN_IN, it, identity.provider());
            });
            return account.isPresent();
        });
        if (!admitted) {
            throw new SignInFailedException(Reason.NOT_ADMITTED, "no group of the person has duties here, or the account is deactivated");
        }
        return secret;
    }

    private String citizen(EntityManager entities, Town town, VerifiedIdentity identity, Client client, Instant now) {
        OpenIdRows rows = new OpenIdRows(entities);
        Optional<String> known = rows.account(Audience.CITIZENS, identity);
        String account = new CitizensOfProviders(entities).arrive(known, identity.provider(), identity.email(), identity.attributes(), client,
                town.languages().get(0), now);
        if (known.isEmpty()) {
            rows.keep(Audience.CITIZENS, identity, account);
            audit.write(town.id(), CITIZEN, AccountEvent.OPENED, account, identity.provider());
        }
        return account;
    }

    /** Empty if the person has no duties here, which ends what they have open. */
    private Optional<String> member(EntityManager entities, Town town, IdentityProvider provider, VerifiedIdentity identity) {
        OpenIdRows rows = new OpenIdRows(entities);
        StaffOfProviders staff = new StaffOfProviders(entities, town.id(), audit);
        Optional<String> known = rows.account(Audience.STAFF, identity);
        Optional<Duties> duties = duties(provider, identity.groups());
        if (duties.isEmpty()) {
            known.ifPresent(staff::leave);
            return Optional.empty();
        }
        Optional<StaffMember> member = staff.arrive(known, identity.provider(), identity.login(), identity.name(), duties.get());
        member.filter(it -> known.isEmpty()).ifPresent(it -> rows.keep(Audience.STAFF, identity, it.id()));
        return member.map(StaffMember::id);
    }

    /** The strongest role of the groups, for the services of all groups that give it; one of them for all services: all. */
    static Optional<Duties> duties(IdentityProvider provider, Set<String> groups) {
        List<Duties> given = groups.stream().map(provider.groups().duties()::get).filter(it -> it != null).toList();
        return given.stream().map(Duties::role).min(Comparator.comparing(STRONGEST_FIRST::indexOf)).map(role -> {
            List<Set<String>> services = given.stream().filter(it -> it.role() == role).map(Duties::services).toList();
            boolean all = services.stream().anyMatch(Set::isEmpty);
            return new Duties(role, all ? Set.of() : services.stream().flatMap(Set::stream).collect(Collectors.toSet()));
        });
    }

    private String sealed(Town town, JWT token) {
        byte[] written = token.getParsedString().getBytes(StandardCharsets.US_ASCII);
        return written.length > LONGEST_TOKEN ? "" : seal.seal(purpose(town), written);
    }

    /** The ID token of a session. */
    Optional<String> token(Town town, StoredOrigin origin) {
        return origin.sealedToken().map(it -> new String(seal.open(purpose(town), it), StandardCharsets.US_ASCII));
    }

    private static String purpose(Town town) {
        return town.id() + "/token";
    }
}
