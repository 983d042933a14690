package org.rathaus.auth.internal.citizen;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.rathaus.api.identity.IdentityAttribute;
import org.rathaus.kernel.identity.AccountEvent;
import org.rathaus.kernel.identity.CitizenAccounts.Verified;
import org.rathaus.kernel.identity.Client;

/**
 * Accounts of citizens whom a provider of identities knows, within one transaction. None is ever one that was opened here, even
 * with the same mail address: that somebody may write to an address at a provider does not make them the owner of an account.
 *
 * @param entities of the transaction
 */
public record CitizensOfProviders(EntityManager entities) {

    /**
     * Brings an account up to what the provider says, or opens it.
     *
     * @param known the id of the account, if there is one
     * @param email empty if the provider says none
     * @param language in which it is written to
     * @return the id of the account
     */
    public String arrive(Optional<String> known, String provider, String email, Map<IdentityAttribute, Verified> said, Client client,
            Locale language, Instant now) {
        CitizenRows rows = new CitizenRows(entities);
        Instant moment = now.truncatedTo(ChronoUnit.MILLIS);
        Citizen citizen = known.flatMap(rows::byId).orElseGet(() -> open(rows, provider, language, moment));
        String id = citizen.id().toString();
        citizen.writeTo(email);
        rows.keepAttributes(id, said);
        AccountEvent.Kind kind = known.isEmpty() ? AccountEvent.Kind.OPENED : AccountEvent.Kind.SIGNED_IN_ELSEWHERE;
        rows.note(id, new AccountEvent(kind, client.device(), moment));
        return id;
    }

    private static Citizen open(CitizenRows rows, String provider, Locale language, Instant now) {
        Citizen citizen = Citizen.of(provider, language, now);
        rows.add(citizen);
        return citizen;
    }
}
