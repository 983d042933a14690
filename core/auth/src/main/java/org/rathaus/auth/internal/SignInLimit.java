package org.rathaus.auth.internal;

import java.time.Clock;
import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.rathaus.api.identity.ClientNetwork;

/**
 * Limits attempts to sign in, so that guessing is hopeless and nobody can lock somebody else out: what one network may try
 * with an account is counted for that network alone. All networks together have a limit, too, against guessing from many;
 * it does not hold for those from which the owner has signed in before. A browser that is recognised has tries of its own beside
 * these. Held in memory; nothing is written.
 */
public final class SignInLimit {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration REMEMBERED_FOR = Duration.ofDays(30);
    private static final int REMEMBERED = 50_000;

    /** A person mistypes a few times; 3 guesses a minute afterwards are 4,320 a day, hopeless against 10 characters. */
    private final Buckets tries;
    /** Against guessing from many networks. One alone cannot use it up. */
    private final Buckets accounts;
    /** A whole town hall comes from one address in the morning. */
    private final Buckets networks;
    /** For the browsers in which the owner has signed in before, all of an account together: whoever has many gets no further. */
    private final Buckets owners;
    private final Cache<String, Boolean> known;

    /** Of passwords; nobody has tried yet. */
    public SignInLimit(Clock clock) {
        this(clock, new Buckets(30, 15, MINUTE, clock));
    }

    private SignInLimit(Clock clock, Buckets accounts) {
        this.accounts = accounts;
        tries = new Buckets(5, 3, MINUTE, clock);
        owners = new Buckets(5, 3, MINUTE, clock);
        networks = new Buckets(60, 20, MINUTE, clock);
        known = Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(REMEMBERED_FOR).ticker(networks::currentTimeNanos).build();
    }

    /** Of codes of six digits: whoever comes so far knows the password, and many networks would find the code in days. */
    public static SignInLimit ofCodes(Clock clock) {
        return new SignInLimit(clock, new Buckets(5, 3, MINUTE, clock));
    }

    /** Counts an attempt; false when there were too many. */
    public boolean allows(String account, String address) {
        String network = ClientNetwork.of(address);
        String both = both(account, network);
        return networks.allows(network) && tries.allows(both) && (known.getIfPresent(both) != null || accounts.allows(account));
    }

    /** Counts an attempt that was one too many for others, with a browser in which somebody has signed in to this account before. */
    public boolean allowsOwner(String account) {
        return owners.allows(account);
    }

    /** Whoever has signed in has proven not to be guessing: the attempt does not count, and its network is known. */
    public void succeeded(String account, String address) {
        String network = ClientNetwork.of(address);
        String both = both(account, network);
        tries.forget(both);
        owners.forget(account);
        if (known.getIfPresent(both) == null) {
            accounts.giveBack(account);
        }
        networks.giveBack(network);
        known.put(both, true);
    }

    private static String both(String account, String network) {
        return network + " " + account;
    }
}
