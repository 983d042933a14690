package org.rathaus.auth.internal;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.TownEntity;

/** Somebody who may sign in once a password is set. */
@Entity
@Table(name = "AUTH_ACCOUNT")
public class Account extends TownEntity {

    @Column(name = "LOGIN")
    private String login;

    @Column(name = "NAME")
    private String name;

    @Column(name = "ROLE")
    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "PASSWORD_HASH")
    private String passwordHash;

    /** For the storage. */
    protected Account() {
    }

    Account(UUID id, String login, String name, Role role) {
        super(id);
        this.login = login;
        this.name = name;
        this.role = role;
    }

    String login() {
        return login;
    }

    String name() {
        return name;
    }

    void rename(String changed) {
        name = changed;
    }

    /** Empty until the invitation is accepted. */
    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    void setPasswordHash(String hash) {
        passwordHash = hash;
    }

    /** Whether its owner may act. */
    boolean isInForce() {
        return passwordHash != null;
    }

    StaffMember member(String townId) {
        return new StaffMember(id().toString(), townId, login, name, role);
    }
}
