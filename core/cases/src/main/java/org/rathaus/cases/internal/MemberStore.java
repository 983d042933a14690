package org.rathaus.cases.internal;

import java.util.Set;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.EntityStore;

/** The cases of a town as its members use them: nobody reads or writes without the permission that this takes. */
final class MemberStore {

    private static final String SERVICES = "services";

    private final EntityStore store;

    MemberStore(EntityStore store) {
        this.store = store;
    }

    /**
     * Reads the member's town.
     *
     * @throws org.rathaus.api.identity.NotPermittedException if the member lacks the permission
     */
    <R> R read(StaffMember member, Permission permission, Function<EntityManager, R> work) {
        member.require(permission);
        return store.read(member.townId(), work);
    }

    /**
     * Writes in the member's town.
     *
     * @throws org.rathaus.api.identity.NotPermittedException if the member lacks the permission
     */
    <R> R write(StaffMember member, Permission permission, Function<EntityManager, R> work) {
        member.require(permission);
        return store.write(member.townId(), work);
    }

    /** Asks for many keys as suits the database. */
    Keys keys() {
        return new Keys(store.keysAtOnce());
    }

    /** A condition on an attribute that names services, for whoever sees only some; empty for all others. */
    static String reach(Set<String> services, String attribute) {
        return services.isEmpty() ? "" : " and " + attribute + " in :" + SERVICES;
    }

    /** Fills in what {@link #reach} asks for. */
    static Query within(Set<String> services, Query query) {
        return services.isEmpty() ? query : query.setParameter(SERVICES, services);
    }

    /** The same for a query that reads. */
    static <T> TypedQuery<T> within(Set<String> services, TypedQuery<T> query) {
        return services.isEmpty() ? query : query.setParameter(SERVICES, services);
    }
}
