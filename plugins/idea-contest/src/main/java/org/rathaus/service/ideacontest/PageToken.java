package org.rathaus.service.ideacontest;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.rathaus.api.identity.ClientNetwork;

/**
 * What a page hands out to be sent back from it: it says when it was handed out, for which idea and to which network, and
 * nobody else can make it. So a script has to fetch a page for each attempt, to wait, and to come from where it fetched it.
 */
final class PageToken {

    /** Nobody reads and presses faster. */
    static final Duration SOONEST = Duration.ofSeconds(1);
    /** Whoever leaves a page open longer presses once more. */
    static final Duration LATEST = Duration.ofHours(2);

    private static final int RANDOM = 16;

    private final String key;
    private final UUID idea;
    private final String network;

    /**
     * For an idea.
     *
     * @param key     of the contest, in hexadecimal digits
     * @param address of the client
     */
    PageToken(String key, UUID idea, String address) {
        this.key = key;
        this.idea = idea;
        this.network = ClientNetwork.of(address);
    }

    String next(Instant now) {
        String what = now.toEpochMilli() + "." + Hashes.random().substring(0, RANDOM);
        return what + "." + seal(what);
    }

    private String seal(String what) {
        return Hashes.hmacHex(key, "page\n" + idea + "\n" + network + "\n" + what);
    }

    /** Whether it was handed out here, not just now and not long ago. */
    boolean accepts(String token, Instant now) {
        if (!token.matches("[0-9]{1,15}\\.[0-9a-f]{16}\\.[0-9a-f]{64}")) {
            return false;
        }
        String what = token.substring(0, token.lastIndexOf('.'));
        Instant made = Instant.ofEpochMilli(Long.parseLong(what.substring(0, what.indexOf('.'))));
        boolean isOurs = MessageDigest.isEqual(seal(what).getBytes(), token.substring(what.length() + 1).getBytes());
        return isOurs && !now.isBefore(made.plus(SOONEST)) && !now.isAfter(made.plus(LATEST));
    }
}
