package org.rathaus.kernel.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.town.Town;

/**
 * Passkeys of citizens (W3C Web Authentication, level 3): the browser shows that its owner holds a key, after a finger, a face or a
 * PIN. A passkey belongs to one town, one account and one host name. What a browser is asked is JSON for
 * {@code navigator.credentials}, counts for {@value #ASKED_MINUTES} minutes and is answered once; the answer is JSON, too.
 *
 * <p>What cannot be done is an {@link IllegalArgumentException} whose message is a text key: {@code passkey.failed} (the answer proves
 * nothing, or comes too late), {@code passkey.known} (this passkey was added before), {@code passkey.tooMany} (there are
 * {@value #MOST}), {@code passkey.last} (nothing else would let the owner in), {@code link.expired}.
 */
@ProviderType
public interface Passkeys {

    /** How many an account may have. */
    int MOST = 10;

    /** How many characters of a name are kept. */
    int LONGEST_NAME = 60;

    /** How long a browser may take to answer. */
    int ASKED_MINUTES = 5;

    /**
     * Where a browser is.
     *
     * @param townId the town whose pages it shows
     * @param name   what the town is called
     * @param host   the host name, to which passkeys are bound
     * @param origin scheme, host and port
     */
    record Site(String townId, String name, String host, String origin) {
    }

    /**
     * A passkey as its owner sees it.
     *
     * @param id      names it; it opens nothing
     * @param name    what its owner calls it
     * @param host    where it works
     * @param usedAt  when somebody last signed in with it; empty: never
     */
    record Passkey(String id, String name, String host, Instant addedAt, Optional<Instant> usedAt) {
    }

    /**
     * Where a browser at this origin is; empty where there can be no passkeys: over plain HTTP but for {@code localhost}, or by a
     * host that is neither the town's nor in the portal's address.
     */
    Optional<Site> site(Town town, String origin);

    /** What any browser is asked that signs in. It names nobody. */
    String askToSignIn(Site site);

    /** Checks the answer. */
    CitizenAccounts.Attempt signIn(Site site, String answer, Client client);

    /** What a browser is asked that opens an account with the secret of a mailed link. */
    String askToOpen(Site site, String secret);

    /** Uses the link to open an account with a passkey and without a password. */
    CitizenAccount open(Site site, String secret, String answer, Client client);

    /** What the owner's browser is asked that adds a passkey. Whoever calls this has made sure that it is the owner. */
    String askToAdd(Site site, CitizenAccount account);

    /** Adds it; the owner is told by mail. */
    void add(Site site, CitizenAccount account, String answer, Client client);

    /** The account's, the one added last first. */
    List<Passkey> list(CitizenAccount account);

    /** Calls it something else; a name that is blank changes nothing. */
    void rename(CitizenAccount account, String id, String name);

    /** Takes it away; the owner is told by mail. Whoever calls this has made sure that it is the owner. */
    void remove(CitizenAccount account, String id, Client client);
}
