package org.rathaus.auth.internal.passkey;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import org.rathaus.auth.internal.Seal;
import org.rathaus.kernel.identity.Passkeys;
import org.rathaus.kernel.identity.Passkeys.Site;

/**
 * What browsers are asked to sign. A challenge is sealed, so that asking stores nothing, whoever asks: it says until when it
 * counts and as whom an authenticator is to know the account, and opens for the town, host and purpose only that it was made for.
 * That it counts once is the business of who takes the answer.
 */
public final class Challenges {

    private static final String FILE = "passkeys";
    private static final Duration ASKED = Duration.ofMinutes(Passkeys.ASKED_MINUTES);

    private final Seal seal;

    /** With the key in this folder; made where there is none. */
    public Challenges(Path folder) {
        seal = Seal.in(folder, FILE);
    }

    /**
     * What it is for.
     *
     * @param kind    {@code open}, {@code add} or {@code sign-in}
     * @param subject the account or link; empty: anybody
     */
    public record Purpose(String kind, Site site, String subject) {

        private String sealed() {
            return String.join("\n", kind, site.townId(), site.host(), subject);
        }
    }

    /**
     * What an opened challenge says.
     *
     * @param handle as whom authenticators know the account; may be empty
     */
    public record Opened(byte[] handle, Instant endsAt) {
    }

    /** A new one, in Base64 (RFC 4648, 5), as browsers take it. */
    public String ask(Purpose purpose, byte[] handle, Instant now) {
        byte[] content = ByteBuffer.allocate(Long.BYTES + handle.length).putLong(now.plus(ASKED).toEpochMilli()).put(handle).array();
        return seal.seal(purpose.sealed(), content);
    }

    /** Empty unless it was made for this purpose and still counts. */
    public Optional<Opened> open(Purpose purpose, byte[] challenge, Instant now) {
        try {
            ByteBuffer content = ByteBuffer.wrap(seal.open(purpose.sealed(), Base64.getUrlEncoder().withoutPadding().encodeToString(challenge)));
            Instant endsAt = Instant.ofEpochMilli(content.getLong());
            byte[] handle = new byte[content.remaining()];
            content.get(handle);
            return now.isBefore(endsAt) ? Optional.of(new Opened(handle, endsAt)) : Optional.empty();
        } catch (RuntimeException e) {
            // whatever somebody else has made up
            return Optional.empty();
        }
    }
}
