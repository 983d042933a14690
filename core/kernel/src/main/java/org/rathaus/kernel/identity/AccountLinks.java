package org.rathaus.kernel.identity;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Links in mails that prove to whom an address belongs. Each carries 128 bits of its own, works once, and is stored as a hash.
 * Asking costs and answers the same whether the address has an account or not: what is to be written is decided later.
 */
@ProviderType
public interface AccountLinks {

    /** What a link is for. */
    enum Purpose {
        /** Opening an account, within a day. Whoever has one already is told so. */
        REGISTER,
        /** A forgotten password, within an hour. Whoever has no account hears nothing. */
        RECOVER,
        /** Another address for an account, within a day. */
        EMAIL
    }

    /**
     * A link that works.
     *
     * @param purpose what it is for
     * @param email   the address it was written to
     * @param until   when it ends
     */
    record Link(Purpose purpose, String email, Instant until) {

        /** Without personal data. */
        @Override
        public String toString() {
            return "Link[" + purpose + "]";
        }
    }

    /**
     * Asks for a mail, to open an account or to get a new password. An address gets few mails an hour, whoever asks.
     *
     * @return false if too many were asked for from the client's network
     */
    boolean ask(String townId, Purpose purpose, String email, Locale language, Client client);

    /** The link with this secret, while it works. */
    Optional<Link> find(String townId, String secret);

    /**
     * Uses a link to open an account, or to set a new password, which ends all sessions of the account.
     *
     * @throws IllegalArgumentException if that cannot be: the message is a text key, {@code link.expired},
     *         {@code password.tooShort} or {@code password.common}
     */
    CitizenAccount setPassword(String townId, String secret, String password, Client client);

    /**
     * Uses a link to another address. The former one is told.
     *
     * @throws IllegalArgumentException if that cannot be: {@code link.expired}
     */
    CitizenAccount confirmEmail(String townId, String secret, Client client);
}
