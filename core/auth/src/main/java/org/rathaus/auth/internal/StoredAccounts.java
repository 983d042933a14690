package org.rathaus.auth.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.Duties;
import org.rathaus.api.identity.Role;
import org.rathaus.auth.internal.factor.JpaSecondFactors;
import org.rathaus.kernel.identity.SecondFactors.Owner;

/** The questions and changes of the accounts, each within one entity manager and so within one town. */
final class StoredAccounts {

    private final EntityManager entities;

    StoredAccounts(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Account> byId(String id) {
        return Optional.ofNullable(entities.find(Account.class, id));
    }

    Optional<Account> byLogin(String login) {
        return entities.createQuery("SELECT a FROM Account a WHERE a.login = :login", Account.class)
                .setParameter("login", login).getResultStream().findFirst();
    }

    List<Account> all() {
        return entities.createQuery("SELECT a FROM Account a ORDER BY a.login", Account.class).getResultList();
    }

    /** Changes nothing, but lets whoever else changes accounts of this role wait until our transaction ends. */
    void hold(Role role) {
        entities.createQuery("UPDATE Account a SET a.role = a.role WHERE a.role = :role").setParameter("role", role).executeUpdate();
    }

    /** How many others of this role can be signed in to. */
    long othersInForce(Account account) {
        return entities.createQuery("SELECT a FROM Account a WHERE a.role = :role", Account.class)
                .setParameter("role", account.role()).getResultStream()
                .filter(it -> it.isInForce() && !it.id().equals(account.id())).count();
    }

    Optional<Invitation> invitation(String secret, Instant now) {
        return entities.createQuery("SELECT i FROM Invitation i WHERE i.secretHash = :hash", Invitation.class)
                .setParameter("hash", OneTimeSecret.hash(secret)).getResultStream()
                .filter(it -> it.isValid(now)).findFirst();
    }

    Optional<Account> invited(String secret, Instant now) {
        return invitation(secret, now).flatMap(it -> byId(it.account()));
    }

    /** An account that has no password yet is invited once more; the former invitation ends. */
    Account invite(String login, String name, Duties duties, String secret, Instant expiresAt) {
        Account account = byLogin(login).orElseGet(() -> create(login, name, duties));
        if (account.isInForce() || account.isDeactivated()) {
            throw new IllegalArgumentException("login.taken");
        }
        account.rename(name);
        account.assign(duties);
        renew(account, secret, expiresAt);
        return account;
    }

    private Account create(String login, String name, Duties duties) {
        Account account = new Account(UUID.randomUUID(), login, name, duties);
        entities.persist(account);
        return account;
    }

    /** Another link; the former one ends. */
    void renew(Account account, String secret, Instant expiresAt) {
        endLinks(account);
        entities.persist(new Invitation(UUID.randomUUID(), account, OneTimeSecret.hash(secret), expiresAt));
    }

    void endLinks(Account account) {
        entities.createQuery("DELETE FROM Invitation i WHERE i.account = :account")
                .setParameter("account", account.id().toString()).executeUpdate();
    }

    void endSessions(Account account) {
        entities.createQuery("DELETE FROM StoredSession s WHERE s.account = :account AND s.audience = :audience")
                .setParameter("account", account.id().toString()).setParameter("audience", Audience.STAFF).executeUpdate();
    }

    /** Who knows the password alone comes no further, even in a session that is open. */
    void endFactor(String place, Account account) {
        JpaSecondFactors.remove(entities, new Owner(place, Audience.STAFF, account.id().toString()));
        endSessions(account);
    }

    /** Deleting the invitation decides who of two at once was first. */
    Optional<Account> use(Invitation invitation, String passwordHash) {
        int used = entities.createQuery("DELETE FROM Invitation i WHERE i.id = :id")
                .setParameter("id", invitation.id().toString()).executeUpdate();
        Optional<Account> account = used == 1 ? byId(invitation.account()) : Optional.empty();
        account.ifPresent(it -> {
            it.setPasswordHash(passwordHash);
            endSessions(it);
        });
        return account;
    }
}
