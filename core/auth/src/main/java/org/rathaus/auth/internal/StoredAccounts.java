package org.rathaus.auth.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.rathaus.api.identity.Role;

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

    Optional<Invitation> invitation(String secret, Instant now) {
        return entities.createQuery("SELECT i FROM Invitation i WHERE i.secretHash = :hash", Invitation.class)
                .setParameter("hash", OneTimeSecret.hash(secret)).getResultStream()
                .filter(it -> it.isValid(now)).findFirst();
    }

    Optional<Account> invited(String secret, Instant now) {
        return invitation(secret, now).flatMap(it -> byId(it.account()));
    }

    /** An account that has no password yet is invited once more; the former invitation ends. */
    void invite(String login, String name, Role role, String secret, Instant expiresAt) {
        Account account = byLogin(login).orElseGet(() -> create(login, name, role));
        if (account.isInForce()) {
            throw new IllegalArgumentException("login.taken");
        }
        account.rename(name);
        entities.createQuery("DELETE FROM Invitation i WHERE i.account = :account")
                .setParameter("account", account.id().toString()).executeUpdate();
        entities.persist(new Invitation(UUID.randomUUID(), account, OneTimeSecret.hash(secret), expiresAt));
    }

    private Account create(String login, String name, Role role) {
        Account account = new Account(UUID.randomUUID(), login, name, role);
        entities.persist(account);
        return account;
    }

    /** Deleting the invitation decides who of two at once was first. */
    Optional<Account> use(Invitation invitation, String passwordHash) {
        int used = entities.createQuery("DELETE FROM Invitation i WHERE i.id = :id")
                .setParameter("id", invitation.id().toString()).executeUpdate();
        Optional<Account> account = used == 1 ? byId(invitation.account()) : Optional.empty();
        account.ifPresent(it -> it.setPasswordHash(passwordHash));
        return account;
    }
}
