package org.rathaus.auth.internal.citizen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.IdentityAttribute;
import org.rathaus.api.identity.Profile;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.auth.internal.Argon2Passwords;
import org.rathaus.auth.internal.KnownBrowsers;
import org.rathaus.auth.internal.PasswordRules;
import org.rathaus.auth.internal.SignInLimit;
import org.rathaus.kernel.audit.AuditTrail;
import org.rathaus.kernel.identity.AccountEvent;
import org.rathaus.kernel.identity.CitizenAccount;
import org.rathaus.kernel.identity.CitizenAccounts;
import org.rathaus.kernel.identity.Client;
import org.rathaus.kernel.identity.SecondFactors.Owner;
import org.rathaus.kernel.identity.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Citizens' accounts in the database; passwords are hashed outside transactions, which are short. */
@Component
public final class JpaCitizenAccounts implements CitizenAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(JpaCitizenAccounts.class);
    private static final int MOST_EVENTS = 50;
    private static final int LONGEST_EMAIL = 254;
    private static final Attempt REFUSED = new Attempt(Outcome.REFUSED, null);
    private static final Attempt TOO_MANY = new Attempt(Outcome.TOO_MANY_ATTEMPTS, null);

    private final CitizenStore store;
    private final Clock clock;
    private final SignInLimit limit;
    private final KnownBrowsers browsers;
    private final AccountMails mails;
    private final Journal journal;
    private final Argon2Passwords passwords;
    private final PasswordRules rules = new PasswordRules();

    /** With the store of the model {@code auth}. */
    @Activate
    public JpaCitizenAccounts(@Reference(target = "(model=auth)") EntityStore store, @Reference Clock clock,
            @Reference AccountMails mails, @Reference Journal journal, @Reference KnownBrowsers browsers) {
        this(store, clock, mails, journal, browsers, new Argon2Passwords());
    }

    JpaCitizenAccounts(EntityStore store, Clock clock, AccountMails mails, Journal journal, KnownBrowsers browsers, Argon2Passwords passwords) {
        this.store = new CitizenStore(store);
        this.passwords = passwords;
        this.clock = clock;
        this.mails = mails;
        this.journal = journal;
        this.browsers = browsers;
        limit = new SignInLimit(clock);
    }

    @Override
    public Attempt signIn(String townId, String email, String password, Client client) {
        String login = Citizen.loginOf(email.substring(0, Math.min(email.length(), LONGEST_EMAIL)));
        return attempt(townId, login, password, client, rows -> rows.byEmail(login));
    }

    private Attempt attempt(String townId, String login, String password, Client client, Function<CitizenRows, Optional<Citizen>> who) {
        String counted = townId + "/" + login;
        if (!limit.allows(counted, client.address()) && !(isRecognised(townId, who, client) && limit.allowsOwner(counted))) {
            LOG.warn("Too many attempts of citizens to sign in, town {}", townId);
            return TOO_MANY;
        }
        try {
            Optional<Citizen> citizen = check(townId, store.read(townId, who), password, client);
            citizen.ifPresent(it -> limit.succeeded(counted, client.address()));
            return citizen.map(it -> new Attempt(Outcome.ACCEPTED, it.in(townId))).orElse(REFUSED);
        } catch (RejectedExecutionException e) {
            LOG.warn("Cannot check a password: {}", e.getMessage());
            return TOO_MANY;
        }
    }

    private boolean isRecognised(String townId, Function<CitizenRows, Optional<Citizen>> who, Client client) {
        return browsers.account(townId, Audience.CITIZENS, client)
                .filter(id -> store.read(townId, who).filter(it -> it.id().toString().equals(id)).isPresent()).isPresent();
    }

    @Override
    public String recognition(CitizenAccount account) {
        return browsers.recognition(Owner.of(account));
    }

    /** Known or not, everybody costs a hash. What has happened is written down when they have their answer. */
    private Optional<Citizen> check(String townId, Optional<Citizen> citizen, String password, Client client) {
        boolean fits = passwords.matches(password, citizen.flatMap(Citizen::passwordHash).orElse(passwords.nobody()));
        Optional<Citizen> owner = citizen.filter(it -> fits);
        owner.ifPresentOrElse(it -> journal.signedIn(townId, it.id().toString(), new AccountEvent(AccountEvent.Kind.SIGNED_IN, client.device(), now())),
                () -> journal.refused(townId, citizen.map(it -> it.id().toString()), new AccountEvent(AccountEvent.Kind.REFUSED, client.device(), now())));
        owner.ifPresent(it -> renew(townId, it, password));
        return owner;
    }

    private void renew(String townId, Citizen citizen, String password) {
        if (citizen.passwordHash().filter(passwords::isOutdated).isPresent()) {
            String hash = passwords.hash(password);
            store.change(townId, rows -> rows.byId(citizen.id().toString()).ifPresent(it -> it.setPasswordHash(hash)));
        }
    }

    @Override
    public Optional<CitizenAccount> find(String townId, String accountId) {
        return store.read(townId, rows -> rows.byId(accountId)).map(it -> it.in(townId));
    }

    @Override
    public Outcome confirm(CitizenAccount account, String password, Client client) {
        return asked(account, password, client, () -> { });
    }

    @Override
    public boolean isFresh(CitizenAccount account, Session session) {
        return session.audience() == Audience.CITIZENS && session.place().equals(account.townId()) && session.accountId().equals(account.id())
                && now().isBefore(session.openedAt().plus(Duration.ofMinutes(FRESH_MINUTES)))
                && store.read(account.townId(), rows -> rows.byId(account.id())).filter(it -> it.passwordHash().isEmpty()).isPresent();
    }

    @Override
    public Outcome changePassword(CitizenAccount account, String current, String chosen, String session, Client client) {
        rules.broken(account.townId(), chosen, account.email()).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return asked(account, current, client, () -> {
            String hash = passwords.hash(chosen);
            change(account, (rows, citizen) -> {
                citizen.setPasswordHash(hash);
                rows.endSessions(account.id(), session);
                rows.endLinks(account.id());
                rows.note(account.id(), new AccountEvent(AccountEvent.Kind.PASSWORD_CHANGED, client.device(), now()));
                rows.add(mail(WaitingMail.Kind.PASSWORD_CHANGED, citizen));
            });
            journal.log(account.townId(), account.id(), AuditTrail.AccountEvent.PASSWORD_CHANGED);
        });
    }

    @Override
    public Outcome askForEmail(CitizenAccount account, String password, String email, Client client) {
        return asked(account, password, client, () -> askForEmail(account, email));
    }

    @Override
    public boolean askForEmail(CitizenAccount account, Session session, String email) {
        // the address of a provider's account opens nothing
        return !account.isOfProvider() && asked(account, session, () -> askForEmail(account, email));
    }

    private void askForEmail(CitizenAccount account, String email) {
        change(account, (rows, citizen) ->
                rows.add(new WaitingMail(WaitingMail.Kind.EMAIL, email, account.id(), citizen.language(), now())));
    }

    @Override
    public Outcome delete(CitizenAccount account, String password, Client client) {
        return asked(account, password, client, () -> delete(account));
    }

    @Override
    public boolean delete(CitizenAccount account, Session session, Client client) {
        return asked(account, session, () -> delete(account));
    }

    private void delete(CitizenAccount account) {
        change(account, (rows, citizen) -> {
            rows.endSessions(account.id(), "");
            if (!citizen.email().isEmpty()) {
                rows.add(mail(WaitingMail.Kind.DELETED, citizen));
            }
            rows.delete(citizen, Owner.of(account));
        });
        journal.log(account.townId(), account.id(), AuditTrail.AccountEvent.ACCOUNT_DELETED);
    }

    /** Does something for whoever has no password and has just signed in. */
    private boolean asked(CitizenAccount account, Session session, Runnable work) {
        boolean fresh = isFresh(account, session);
        if (fresh) {
            work.run();
            mails.hurry(account.townId());
        }
        return fresh;
    }

    /** Does something for whoever knows the password. */
    private Outcome asked(CitizenAccount account, String password, Client client, Runnable work) {
        Outcome outcome = attempt(account.townId(), Citizen.loginOf(account.email()), password, client, rows -> rows.byId(account.id())).outcome();
        if (outcome == Outcome.ACCEPTED) {
            work.run();
            mails.hurry(account.townId());
        }
        return outcome;
    }

    private void change(CitizenAccount account, BiConsumer<CitizenRows, Citizen> work) {
        store.change(account.townId(), rows -> rows.byId(account.id()).ifPresent(it -> work.accept(rows, it)));
    }

    private WaitingMail mail(WaitingMail.Kind kind, Citizen citizen) {
        return new WaitingMail(kind, citizen.email(), null, citizen.language(), now());
    }

    @Override
    public Profile profile(CitizenAccount account) {
        return store.read(account.townId(), rows -> rows.profile(account.id()));
    }

    @Override
    public void keep(CitizenAccount account, Profile profile) {
        if (profile.family().size() > Profile.MOST_RELATIVES) {
            throw new IllegalArgumentException("a family has at most " + Profile.MOST_RELATIVES + " members here");
        }
        change(account, (rows, citizen) -> rows.keep(account.id(), profile));
    }

    @Override
    public Map<IdentityAttribute, Verified> verified(CitizenAccount account) {
        return store.read(account.townId(), rows -> rows.attributes(account.id()));
    }

    @Override
    public List<AccountEvent> events(CitizenAccount account) {
        Instant since = now().minus(Duration.ofDays(EVENT_DAYS));
        return store.read(account.townId(), rows -> rows.events(account.id(), since, MOST_EVENTS));
    }

    @Override
    public Instant readUntil(CitizenAccount account) {
        return store.read(account.townId(), rows -> rows.byId(account.id())).map(Citizen::readUntil).orElse(account.openedAt());
    }

    @Override
    public void read(CitizenAccount account, Instant until) {
        change(account, (rows, citizen) -> citizen.read(until));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
