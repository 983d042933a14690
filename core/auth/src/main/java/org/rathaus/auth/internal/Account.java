package org.rathaus.auth.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.rathaus.api.identity.Duties;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.kernel.identity.AccountDesk.State;

/** Somebody who may sign in once a password is set. */
@Entity
@Table(name = "AUTH_ACCOUNT")
public class Account extends TownEntity {

    /** Between the ids of services, which have none in them. */
    private static final String BLANK = " ";

    @Column(name = "LOGIN")
    private String login;

    @Column(name = "NAME")
    private String name;

    @Column(name = "ROLE")
    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "SERVICES")
    private String services = "";

    @Column(name = "PASSWORD_HASH")
    private String passwordHash;

    @Column(name = "PROVIDER")
    private String provider = "";

    @Column(name = "DEACTIVATED_AT")
    private Instant deactivatedAt;

    /** For the storage. */
    protected Account() {
    }

    Account(UUID id, String login, String name, Duties duties) {
        super(id);
        this.login = login;
        this.name = name;
        assign(duties);
    }

    /** Of somebody whom a provider of identities lets in. */
    Account(UUID id, String login, String name, Duties duties, String provider) {
        this(id, login, name, duties);
        this.provider = provider;
    }

    /** Whether a provider of identities says who this is and what they do here. */
    boolean isOfProvider() {
        return !provider.isEmpty();
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

    Duties duties() {
        return new Duties(role, services());
    }

    Role role() {
        return role;
    }

    final void assign(Duties duties) {
        role = duties.role();
        services = written(duties.services());
    }

    /** As it is stored. */
    static String written(Set<String> services) {
        return String.join(BLANK, new TreeSet<>(services));
    }

    private Set<String> services() {
        return Stream.of(services.split(BLANK)).filter(it -> !it.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    /** Empty until the invitation is accepted, and where a provider says who it is. */
    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    void setPasswordHash(String hash) {
        passwordHash = hash;
    }

    boolean isDeactivated() {
        return deactivatedAt != null;
    }

    void deactivate(Instant now) {
        deactivatedAt = now;
    }

    void reactivate() {
        deactivatedAt = null;
    }

    /** Whether its owner may act. */
    boolean isInForce() {
        return state() == State.IN_FORCE;
    }

    State state() {
        if (isDeactivated()) {
            return State.DEACTIVATED;
        }
        return passwordHash == null && !isOfProvider() ? State.INVITED : State.IN_FORCE;
    }

    StaffMember member(String townId) {
        return new StaffMember(id().toString(), townId, login, name, role, services());
    }
}
