package org.rathaus.portal.internal.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.rathaus.kernel.identity.AccountLinks;
import org.rathaus.kernel.identity.CitizenAccount;
import org.rathaus.kernel.identity.Client;

/** One link at most; remembers which mails were asked for. */
final class MemoryLinks implements AccountLinks {

    static final String SECRET = "CCCCCCCCCCCCCCCCCCCCCC";

    final List<String> asked = new ArrayList<>();
    Purpose purpose;
    boolean tooMany;

    private final MemoryAccounts accounts;

    MemoryLinks(MemoryAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean ask(String townId, Purpose wanted, String email, Locale language, Client client) {
        asked.add(wanted + " " + email + " " + language);
        return !tooMany;
    }

    @Override
    public Optional<Link> find(String townId, String secret) {
        return Optional.of(secret).filter(it -> it.equals(SECRET) && purpose != null).map(it -> new Link(purpose, MemoryAccounts.EMAIL, MemoryAccounts.OPENED));
    }

    @Override
    public CitizenAccount setPassword(String townId, String secret, String password, Client client) {
        if (password.length() < 10) {
            throw new IllegalArgumentException("password.tooShort");
        }
        purpose = null;
        return accounts.open().account;
    }

    @Override
    public CitizenAccount confirmEmail(String townId, String secret, Client client) {
        purpose = null;
        return accounts.account;
    }
}
