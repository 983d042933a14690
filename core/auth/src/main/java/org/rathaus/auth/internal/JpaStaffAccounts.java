package org.rathaus.auth.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.Duties;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.kernel.audit.AuditTrail;
import org.rathaus.kernel.audit.AuditTrail.AccountEvent;
import org.rathaus.kernel.identity.Client;
import org.rathaus.kernel.identity.SecondFactors.Owner;
import org.rathaus.kernel.identity.StaffAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accounts in the database; passwords are hashed outside transactions, which are short. */
@Component
public final class JpaStaffAccounts implements StaffAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(JpaStaffAccounts.class);
    /** How long a link to set a password is valid. */
    static final Duration INVITATION = Duration.ofDays(7);
    private static final Attempt REFUSED = new Attempt(Outcome.REFUSED, null);
    private static final Attempt TOO_MANY = new Attempt(Outcome.TOO_MANY_ATTEMPTS, null);

    private final EntityStore store;
    private final Clock clock;
    private final AuditTrail audit;
    private final SignInLimit limit;
    private final KnownBrowsers browsers;
    private final Argon2Passwords passwords;
    private final PasswordRules rules = new PasswordRules();

    @Activate
    public JpaStaffAccounts(@Reference(target = "(model=auth)") EntityStore store, @Reference Clock clock,
            @Reference AuditTrail audit, @Reference KnownBrowsers browsers) {
        this(store, clock, audit, browsers, new Argon2Passwords());
    }

    JpaStaffAccounts(EntityStore store, Clock clock, AuditTrail audit, KnownBrowsers browsers, Argon2Passwords passwords) {
        this.store = store;
        this.passwords = passwords;
        this.browsers = browsers;
        this.clock = clock;
        this.audit = audit;
        limit = new SignInLimit(clock);
    }

    @Override
    public Attempt signIn(String townId, String login, String password, Client client) {
        Attempt attempt = attempt(townId, login, password, client);
        if (attempt.outcome() == Outcome.SIGNED_IN) {
            String account = attempt.member().id();
            audit.write(townId, account, AccountEvent.SIGN_IN, account, "");
        }
        return attempt;
    }

    @Override
    public String recognition(StaffMember member) {
        return browsers.recognition(Owner.of(member));
    }

    private Attempt attempt(String townId, String login, String password, Client client) {
        String name = tidy(login);
        String account = townId + "/" + name;
        if (!limit.allows(account, client.address()) && !(isRecognised(townId, name, client) && limit.allowsOwner(account))) {
            LOG.warn("Too many attempts to sign in, town {}", townId);
            return TOO_MANY;
        }
        try {
            Attempt attempt = check(townId, name, password);
            if (attempt.outcome() == Outcome.SIGNED_IN) {
                limit.succeeded(account, client.address());
            }
            return attempt;
        } catch (RejectedExecutionException e) {
            LOG.warn("Cannot check a password: {}", e.getMessage());
            return TOO_MANY;
        }
    }

    private boolean isRecognised(String townId, String login, Client client) {
        return browsers.account(townId, Audience.STAFF, client)
                .filter(id -> read(townId, accounts -> accounts.byLogin(login)).filter(it -> it.id().toString().equals(id)).isPresent())
                .isPresent();
    }

    /** A longer name is nobody's, so its end does not matter. */
    private static String tidy(String login) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        return name.substring(0, Math.min(name.length(), 100));
    }

    private Attempt check(String townId, String login, String password) {
        Optional<Account> account = read(townId, accounts -> accounts.byLogin(login).filter(Account::isInForce));
        String hash = account.flatMap(Account::passwordHash).orElse(passwords.nobody());
        if (!passwords.matches(password, hash) || account.isEmpty()) {
            // not what was typed as a name: it might be a password
            String whose = account.map(it -> it.id().toString()).orElse(AuditTrail.NOBODY);
            audit.write(townId, AuditTrail.NOBODY, AccountEvent.SIGN_IN_REFUSED, whose, "");
            return REFUSED;
        }
        if (passwords.isOutdated(hash)) {
            renew(townId, account.get(), passwords.hash(password));
        }
        return new Attempt(Outcome.SIGNED_IN, account.get().member(townId));
    }

    private void renew(String townId, Account account, String hash) {
        write(townId, accounts -> {
            accounts.byId(account.id().toString()).ifPresent(it -> it.setPasswordHash(hash));
            return null;
        });
    }

    @Override
    public Optional<StaffMember> find(String townId, String accountId) {
        return read(townId, accounts -> accounts.byId(accountId).filter(Account::isInForce))
                .map(it -> it.member(townId));
    }

    @Override
    public boolean hasPassword(StaffMember member) {
        return read(member.townId(), accounts -> accounts.byId(member.id()).flatMap(Account::passwordHash)).isPresent();
    }

    @Override
    public List<StaffMember> list(String townId) {
        return read(townId, StoredAccounts::all).stream().map(it -> it.member(townId)).toList();
    }

    @Override
    public String invite(String townId, String login, String name, Role role) {
        Duties duties = new Duties(role, Set.of());
        AccountRules.checkNames(login, name);
        AccountRules.checkDuties(townId, duties);
        String secret = OneTimeSecret.make();
        try {
            store.write(townId, entities -> {
                Account account = new StoredAccounts(entities).invite(login, name.strip(), duties, secret, clock.instant().plus(INVITATION));
                entities.flush();
                audit.write(townId, AuditTrail.COMMAND, AccountEvent.INVITED, account.id().toString(), duties.role().name());
                return account;
            });
        } catch (DuplicateKeyException e) {
            throw new IllegalArgumentException("login.taken", e);
        }
        return secret;
    }

    @Override
    public Optional<StaffMember> invited(String townId, String secret) {
        return read(townId, accounts -> accounts.invited(secret, clock.instant())).map(it -> it.member(townId));
    }

    @Override
    public StaffMember accept(String townId, String secret, String password) {
        Invitation invitation = read(townId, accounts -> accounts.invitation(secret, clock.instant()))
                .orElseThrow(JpaStaffAccounts::expired);
        Account account = read(townId, accounts -> accounts.byId(invitation.account()))
                .orElseThrow(JpaStaffAccounts::expired);
        rules.broken(townId, password, account).ifPresent(problem -> AccountRules.check(false, problem));
        String hash = passwords.hash(password);
        return write(townId, accounts -> accounts.use(invitation, hash).map(it -> used(townId, it)))
                .orElseThrow(JpaStaffAccounts::expired);
    }

    private StaffMember used(String townId, Account account) {
        StaffMember member = account.member(townId);
        audit.write(townId, member.id(), AccountEvent.LINK_USED, member.id(), "");
        return member;
    }

    @Override
    public void changePassword(StaffMember member, String current, String wanted, Client client) {
        Outcome outcome = attempt(member.townId(), member.login(), current, client).outcome();
        AccountRules.check(outcome != Outcome.TOO_MANY_ATTEMPTS, "password.tooMany");
        AccountRules.check(outcome == Outcome.SIGNED_IN, "password.wrong");
        Account account = read(member.townId(), accounts -> accounts.byId(member.id())).orElseThrow(JpaStaffAccounts::expired);
        rules.broken(member.townId(), wanted, account).ifPresent(problem -> AccountRules.check(false, problem));
        audit.write(member.townId(), member.id(), AccountEvent.PASSWORD_CHANGED, member.id(), "");
        renew(member.townId(), account, passwords.hash(wanted));
    }

    private static IllegalArgumentException expired() {
        return new IllegalArgumentException("invitation.expired");
    }

    private <R> R read(String townId, Function<StoredAccounts, R> work) {
        return store.read(townId, entities -> work.apply(new StoredAccounts(entities)));
    }

    private <R> R write(String townId, Function<StoredAccounts, R> work) {
        return store.write(townId, entities -> work.apply(new StoredAccounts(entities)));
    }
}
