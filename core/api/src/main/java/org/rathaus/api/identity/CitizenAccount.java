package org.rathaus.api.identity;

import java.time.Instant;

/**
 * A citizen's account in one town. There is one as soon as its owner has shown that the mail address is theirs.
 *
 * @param id       names the account; it opens nothing
 * @param townId   the town
 * @param email    the address to sign in with and to write to, as typed
 * @param openedAt since when
 */
public record CitizenAccount(String id, String townId, String email, Instant openedAt) {

    /** Without personal data. */
    @Override
    public String toString() {
        return "CitizenAccount[" + townId + " " + id + "]";
    }
}
