package org.rathaus.kernel.identity;

import java.time.Instant;

/**
 * A citizen's account in one town. There is one as soon as its owner has shown that the mail address is theirs, or a provider of
 * identities has said who they are.
 *
 * @param id       names the account; it opens nothing
 * @param townId   the town
 * @param email    the address to write to, as typed, and to sign in with; empty where a provider says none
 * @param openedAt since when
 * @param provider the id of the town's provider that the owner signs in with; empty: they sign in here
 * @param hasPassword whether the owner can sign in with a password; else with the provider, or with passkeys only
 */
public record CitizenAccount(String id, String townId, String email, Instant openedAt, String provider, boolean hasPassword) {

    /** Of somebody who signs in here with a password. */
    public CitizenAccount(String id, String townId, String email, Instant openedAt) {
        this(id, townId, email, openedAt, "", true);
    }

    /** Whether a provider says who the owner is. */
    public boolean isOfProvider() {
        return !provider.isEmpty();
    }

    /** Without personal data. */
    @Override
    public String toString() {
        return "CitizenAccount[" + townId + " " + id + "]";
    }
}
