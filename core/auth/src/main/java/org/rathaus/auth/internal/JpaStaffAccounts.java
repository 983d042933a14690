package org.rathaus.auth.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffAccounts;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accounts in the database; passwords are hashed outside transactions, which are short. */
@Component
public final class JpaStaffAccounts implements StaffAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(JpaStaffAccounts.class);
    private static final Duration INVITATION = Duration.ofDays(7);
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9._-]{2,60}");
    private static final int LONGEST_NAME = 120;
    private static final Attempt REFUSED = new Attempt(Outcome.REFUSED, null);
    private static final Attempt TOO_MANY = new Attempt(Outcome.TOO_MANY_ATTEMPTS, null);

    private final EntityStore store;
    private final Clock clock;
    private final SignInLimit limit;
    private final Argon2Passwords passwords = new Argon2Passwords();
    private final PasswordRules rules = new PasswordRules();

    @Activate
    public JpaStaffAccounts(@Reference(target = "(model=auth)") EntityStore store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
        limit = new SignInLimit(clock);
    }

    @Override
    public Attempt signIn(String townId, String login, String password, String clientAddress) {
        String name = tidy(login);
        String account = townId + "/" + name;
        if (!limit.allows(account, clientAddress)) {
            LOG.warn("Too many attempts to sign in, town {}", townId);
            return TOO_MANY;
        }
        try {
            Attempt attempt = check(townId, name, password);
            if (attempt.outcome() == Outcome.SIGNED_IN) {
                limit.succeeded(account, clientAddress);
            }
            return attempt;
        } catch (RejectedExecutionException e) {
            LOG.warn("Cannot check a password: {}", e.getMessage());
            return TOO_MANY;
        }
    }

    /** A longer name is nobody's, so its end does not matter. */
    private static String tidy(String login) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        return name.substring(0, Math.min(name.length(), 100));
    }

    private Attempt check(String townId, String login, String password) {
        Optional<Account> account = read(townId, accounts -> accounts.byLogin(login).filter(Account::isInForce));
        String hash = account.flatMap(Account::passwordHash).orElse(Argon2Passwords.NOBODY);
        if (!passwords.matches(password, hash) || account.isEmpty()) {
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
    public List<StaffMember> list(String townId) {
        return read(townId, StoredAccounts::all).stream().map(it -> it.member(townId)).toList();
    }

    @Override
    public String invite(String townId, String login, String name, Role role) {
        check(LOGIN.matcher(login).matches(), "login.invalid");
        check(!name.isBlank() && name.length() <= LONGEST_NAME, "name.invalid");
        check(townId.equals(StaffMember.INSTALLATION) == (role == Role.OPERATOR), "role.invalid");
        String secret = OneTimeSecret.make();
        try {
            write(townId, accounts -> {
                accounts.invite(login, name.strip(), role, secret, clock.instant().plus(INVITATION));
                return null;
            });
        } catch (DuplicateKeyException e) {
            throw new IllegalArgumentException("login.taken", e);
        }
        return secret;
    }

    private static void check(boolean fine, String problem) {
        if (!fine) {
            throw new IllegalArgumentException(problem);
        }
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
        rules.broken(password, account).ifPresent(problem -> check(false, problem));
        String hash = passwords.hash(password);
        return write(townId, accounts -> accounts.use(invitation, hash))
                .map(it -> it.member(townId))
                .orElseThrow(JpaStaffAccounts::expired);
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
