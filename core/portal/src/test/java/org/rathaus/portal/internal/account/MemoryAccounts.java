package org.rathaus.portal.internal.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.rathaus.api.identity.Profile;
import org.rathaus.kernel.identity.AccountEvent;
import org.rathaus.kernel.identity.CitizenAccount;
import org.rathaus.kernel.identity.CitizenAccounts;
import org.rathaus.kernel.identity.Client;
import org.rathaus.kernel.identity.Session;

/** One account at most. */
final class MemoryAccounts implements CitizenAccounts {

    static final String EMAIL = "ewa@example.org";
    static final String PASSWORD = "drei grüne Fahrräder";
    static final Instant OPENED = Instant.parse("2026-11-20T08:00:00Z");

    final List<String> asked = new ArrayList<>();
    CitizenAccount account;
    boolean tooMany;
    boolean fresh = true;
    String recognised = "";

    private Profile profile = Profile.EMPTY;
    private Instant readUntil = OPENED;

    MemoryAccounts open() {
        account = new CitizenAccount("an-account", "norderstedt", EMAIL, OPENED);
        return this;
    }

    MemoryAccounts withoutPassword() {
        account = new CitizenAccount(account.id(), account.townId(), account.email(), account.openedAt(), "", false);
        return this;
    }

    private Outcome outcome(String password) {
        return tooMany ? Outcome.TOO_MANY_ATTEMPTS : password.equals(PASSWORD) ? Outcome.ACCEPTED : Outcome.REFUSED;
    }

    @Override
    public Attempt signIn(String townId, String email, String password, Client client) {
        recognised = client.recognition();
        Outcome outcome = account != null && email.equals(EMAIL) || tooMany ? outcome(password) : Outcome.REFUSED;
        return new Attempt(outcome, outcome == Outcome.ACCEPTED ? account : null);
    }

    @Override
    public String recognition(CitizenAccount of) {
        return "sealed-" + of.id();
    }

    @Override
    public Optional<CitizenAccount> find(String townId, String accountId) {
        return Optional.ofNullable(account).filter(it -> it.id().equals(accountId) && it.townId().equals(townId));
    }

    @Override
    public Outcome confirm(CitizenAccount of, String password, Client client) {
        return outcome(password);
    }

    @Override
    public boolean isFresh(CitizenAccount of, Session session) {
        return fresh && !of.hasPassword() && session.accountId().equals(of.id());
    }

    @Override
    public boolean askForEmail(CitizenAccount of, Session session, String email) {
        asked.add(email);
        return isFresh(of, session);
    }

    @Override
    public Outcome changePassword(CitizenAccount of, String current, String chosen, String session, Client client) {
        check(chosen);
        return outcome(current);
    }

    private static void check(String chosen) {
        if (chosen.length() < 10) {
            throw new IllegalArgumentException("password.tooShort");
        }
    }

    @Override
    public Outcome askForEmail(CitizenAccount of, String password, String email, Client client) {
        asked.add(email);
        return outcome(password);
    }

    @Override
    public Outcome delete(CitizenAccount of, String password, Client client) {
        if (outcome(password) == Outcome.ACCEPTED) {
            account = null;
        }
        return outcome(password);
    }

    @Override
    public boolean delete(CitizenAccount of, Session session, Client client) {
        boolean may = isFresh(of, session);
        account = may ? null : account;
        return may;
    }

    @Override
    public Profile profile(CitizenAccount of) {
        return profile;
    }

    @Override
    public void keep(CitizenAccount of, Profile said) {
        profile = said;
    }

    @Override
    public List<AccountEvent> events(CitizenAccount of) {
        return List.of(new AccountEvent(AccountEvent.Kind.REFUSED, "Chrome, Windows", OPENED), new AccountEvent(AccountEvent.Kind.OPENED, "", OPENED));
    }

    @Override
    public Instant readUntil(CitizenAccount of) {
        return readUntil;
    }

    @Override
    public void read(CitizenAccount of, Instant until) {
        readUntil = until;
    }
}
