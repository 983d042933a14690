package org.rathaus.auth.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.rathaus.api.identity.Duties;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.audit.AuditTrail;
import org.rathaus.kernel.audit.AuditTrail.AccountEvent;

/**
 * Accounts of staff whom a provider of identities lets in, within one transaction. They are never those of somebody who was
 * invited, even if both are called the same.
 *
 * @param entities of the transaction
 * @param town     the town
 * @param audit    has its entry before the change is committed
 */
public record StaffOfProviders(EntityManager entities, String town, AuditTrail audit) {

    /** Stands in place of an account where the town's configuration acts. */
    private static final String SYSTEM = "system";
    private static final int LONGEST_NAME = 120;

    /**
     * Brings an account up to what the provider says, or makes it.
     *
     * @param known  the id of the account, if there is one
     * @param login  what the provider calls the person; may be anything
     * @param name   what colleagues call the person; may be empty
     * @return empty if the account was deactivated
     */
    public Optional<StaffMember> arrive(Optional<String> known, String provider, String login, String name, Duties duties) {
        StoredAccounts accounts = new StoredAccounts(entities);
        AccountRules.checkDuties(town, duties);
        Account account = known.flatMap(accounts::byId).orElseGet(() -> create(accounts, provider, login, duties));
        if (account.isDeactivated()) {
            return Optional.empty();
        }
        account.rename(name.isBlank() ? account.login() : name.substring(0, Math.min(name.length(), LONGEST_NAME)));
        if (known.isEmpty() || !account.duties().equals(duties)) {
            account.assign(duties);
            audit.write(town, SYSTEM, AccountEvent.ASSIGNED, account.id().toString(),
                    (duties.role() + " " + Account.written(duties.services())).strip());
        }
        return Optional.of(account.member(town));
    }

    private Account create(StoredAccounts accounts, String provider, String login, Duties duties) {
        UUID id = UUID.randomUUID();
        String wanted = login.strip().toLowerCase(Locale.ROOT);
        boolean free = AccountRules.isLogin(wanted) && accounts.byLogin(wanted).isEmpty();
        Account account = new Account(id, free ? wanted : provider + "-" + id.toString().substring(0, 8), login, duties, provider);
        account.rename(account.login());
        entities.persist(account);
        entities.flush();
        return account;
    }

    /** Somebody works here no more: what they have open ends. */
    public void leave(String account) {
        StoredAccounts accounts = new StoredAccounts(entities);
        accounts.byId(account).ifPresent(accounts::endSessions);
    }
}
