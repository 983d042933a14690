package org.rathaus.auth.internal;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

import jakarta.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.Duties;
import org.rathaus.api.identity.NotPermittedException;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.auth.internal.factor.JpaSecondFactors;
import org.rathaus.kernel.audit.AuditTrail;
import org.rathaus.kernel.audit.AuditTrail.AccountEvent;
import org.rathaus.kernel.identity.AccountDesk;

/** Changes accounts in the database, each change in one transaction with the check that it may be made. */
@Component
public final class JpaAccountDesk implements AccountDesk {

    private final EntityStore store;
    private final Clock clock;
    private final AuditTrail audit;

    @Activate
    public JpaAccountDesk(@Reference(target = "(model=auth)") EntityStore store, @Reference Clock clock,
            @Reference AuditTrail audit) {
        this.store = store;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public List<Entry> list(StaffMember by, String place) {
        requireAccess(by, place);
        return store.read(place, entities -> {
            Set<String> withFactor = JpaSecondFactors.owners(entities, Audience.STAFF);
            return new StoredAccounts(entities).all().stream().filter(it -> reaches(by, place, it.role()))
                    .map(it -> new Entry(it.member(place), it.state(), withFactor.contains(it.id().toString()))).toList();
        });
    }

    /** Of their own place, or for operators of any. */
    private static void requireAccess(StaffMember by, String place) {
        by.require(Permission.MANAGE_ACCOUNTS);
        if (!place.equals(by.townId()) && !by.may(Permission.OPERATE)) {
            throw new NotPermittedException("accounts of another town");
        }
    }

    /** Operators let a town's administrators in, and these all others. */
    private static boolean reaches(StaffMember by, String place, Role role) {
        return place.equals(by.townId()) || role == Role.TOWN_ADMINISTRATOR;
    }

    @Override
    public String invite(StaffMember by, String place, String login, String name, Duties duties) {
        AccountRules.checkNames(login, name);
        AccountRules.checkDuties(place, duties);
        requireReach(by, place, duties.role());
        String secret = OneTimeSecret.make();
        try {
            store.write(place, entities -> invite(entities, by, place, login, name.strip(), duties, secret));
        } catch (DuplicateKeyException e) {
            throw new IllegalArgumentException("login.taken", e);
        }
        return secret;
    }

    private Account invite(EntityManager entities, StaffMember by, String place, String login, String name, Duties duties, String secret) {
        StoredAccounts accounts = held(entities, by, place);
        accounts.byLogin(login).ifPresent(it -> requireReach(by, place, it.role()));
        Account account = accounts.invite(login, name, duties, secret, clock.instant().plus(JpaStaffAccounts.INVITATION));
        entities.flush();
        audit.write(place, by.id(), AccountEvent.INVITED, account.id().toString(), words(duties));
        return account;
    }

    private static void requireReach(StaffMember by, String place, Role role) {
        requireAccess(by, place);
        if (!reaches(by, place, role)) {
            throw new NotPermittedException("an account of the town's administrators");
        }
    }

    @Override
    public void assign(StaffMember by, String place, String accountId, Duties duties) {
        AccountRules.checkDuties(place, duties);
        requireReach(by, place, duties.role());
        change(by, place, accountId, AccountEvent.ASSIGNED, words(duties), (accounts, account) -> {
            requireOwn(account);
            if (duties.role() != account.role()) {
                requireAnother(accounts, account);
            }
            account.assign(duties);
        });
    }

    @Override
    public void deactivate(StaffMember by, String place, String accountId) {
        change(by, place, accountId, AccountEvent.DEACTIVATED, "", (accounts, account) -> {
            requireAnother(accounts, account);
            account.deactivate(clock.instant());
            accounts.endLinks(account);
            accounts.endSessions(account);
        });
    }

    /** What a provider says at the next sign-in counts, and nobody gets past it by a password. */
    private static void requireOwn(Account account) {
        AccountRules.check(!account.isOfProvider(), "account.ofProvider");
    }

    /** Only those who look after accounts can be missed as a role. */
    private static void requireAnother(StoredAccounts accounts, Account account) {
        boolean last = account.role().may(Permission.MANAGE_ACCOUNTS) && account.isInForce() && accounts.othersInForce(account) == 0;
        AccountRules.check(!last, "account.last");
    }

    @Override
    public void reactivate(StaffMember by, String place, String accountId) {
        change(by, place, accountId, AccountEvent.REACTIVATED, "", (accounts, account) -> account.reactivate());
    }

    @Override
    public String renew(StaffMember by, String place, String accountId) {
        String secret = OneTimeSecret.make();
        change(by, place, accountId, AccountEvent.LINK_RENEWED, "", (accounts, account) -> {
            requireOwn(account);
            AccountRules.check(!account.isDeactivated(), "account.deactivated");
            accounts.renew(account, secret, clock.instant().plus(JpaStaffAccounts.INVITATION));
        });
        return secret;
    }

    @Override
    public void removeFactor(StaffMember by, String place, String accountId) {
        change(by, place, accountId, AccountEvent.FACTOR_REMOVED, "", (accounts, account) -> accounts.endFactor(place, account));
    }

    /** For the log. */
    private static String words(Duties duties) {
        return (duties.role() + " " + Account.written(duties.services())).strip();
    }

    /** The log has its entry before the change is committed: none is ever missing. */
    private void change(StaffMember by, String place, String accountId, AccountEvent event, String detail,
            BiConsumer<StoredAccounts, Account> work) {
        requireAccess(by, place);
        AccountRules.check(!accountId.equals(by.id()), "account.own");
        store.write(place, entities -> {
            StoredAccounts accounts = held(entities, by, place);
            Account account = accounts.byId(accountId).filter(it -> reaches(by, place, it.role()))
                    .orElseThrow(() -> new IllegalArgumentException("account.unknown"));
            work.accept(accounts, account);
            entities.flush();
            audit.write(place, by.id(), event, accountId, detail);
            return null;
        });
    }

    /** Of two who take each other's access away at the same moment, the second has none any more. */
    private static StoredAccounts held(EntityManager entities, StaffMember by, String place) {
        StoredAccounts accounts = new StoredAccounts(entities);
        accounts.hold(place.equals(StaffMember.INSTALLATION) ? Role.OPERATOR : Role.TOWN_ADMINISTRATOR);
        boolean mayStill = !place.equals(by.townId()) || accounts.byId(by.id())
                .filter(it -> it.isInForce() && it.role().may(Permission.MANAGE_ACCOUNTS)).isPresent();
        if (!mayStill) {
            throw new NotPermittedException("no administrator any more");
        }
        return accounts;
    }
}
