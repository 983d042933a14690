package org.rathaus.portal.internal.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.rathaus.api.town.Town;
import org.rathaus.kernel.identity.CitizenAccount;
import org.rathaus.kernel.identity.CitizenAccounts.Attempt;
import org.rathaus.kernel.identity.CitizenAccounts.Outcome;
import org.rathaus.kernel.identity.Client;
import org.rathaus.kernel.identity.Passkeys;

/** Takes one answer, which a browser would have to sign. */
final class MemoryPasskeys implements Passkeys {

    static final String RIGHT = "{\"the\":\"right answer\"}";

    final List<Passkey> known = new ArrayList<>();
    boolean possible = true;

    private final MemoryAccounts accounts;

    MemoryPasskeys(MemoryAccounts accounts) {
        this.accounts = accounts;
    }

    void give(String id) {
        known.add(new Passkey(id, "Firefox, Linux", "localhost", MemoryAccounts.OPENED, Optional.empty()));
    }

    private void check(String answer) {
        if (!answer.equals(RIGHT)) {
            throw new IllegalArgumentException("passkey.failed");
        }
    }

    @Override
    public Optional<Site> site(Town town, String origin) {
        return possible ? Optional.of(new Site(town.id(), town.name(), "localhost", origin)) : Optional.empty();
    }

    @Override
    public String askToSignIn(Site site) {
        return "{\"challenge\":\"sign in to " + site.townId() + "\"}";
    }

    @Override
    public Attempt signIn(Site site, String answer, Client client) {
        return answer.equals(RIGHT) ? new Attempt(Outcome.ACCEPTED, accounts.account) : new Attempt(Outcome.REFUSED, null);
    }

    @Override
    public String askToOpen(Site site, String secret) {
        return "{\"challenge\":\"open with " + secret + "\"}";
    }

    @Override
    public CitizenAccount open(Site site, String secret, String answer, Client client) {
        check(answer);
        accounts.open().withoutPassword();
        give("first");
        return accounts.account;
    }

    @Override
    public String askToAdd(Site site, CitizenAccount account) {
        return "{\"challenge\":\"add\"}";
    }

    @Override
    public void add(Site site, CitizenAccount account, String answer, Client client) {
        check(answer);
        give("added");
    }

    @Override
    public List<Passkey> list(CitizenAccount account) {
        return List.copyOf(known);
    }

    @Override
    public void rename(CitizenAccount account, String id, String name) {
        known.replaceAll(it -> it.id().equals(id) ? new Passkey(id, name, it.host(), it.addedAt(), it.usedAt()) : it);
    }

    @Override
    public void remove(CitizenAccount account, String id, Client client) {
        if (known.size() == 1 && !account.hasPassword()) {
            throw new IllegalArgumentException("passkey.last");
        }
        known.removeIf(it -> it.id().equals(id));
    }
}
