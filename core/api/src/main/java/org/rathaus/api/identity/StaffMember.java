package org.rathaus.api.identity;

import java.util.Set;

/**
 * A signed-in member of staff. Whatever is done in its name is done in its town.
 *
 * @param id       the account's id
 * @param townId   the town the account belongs to; {@link #INSTALLATION} for operators
 * @param login    the name to sign in with
 * @param name     the person's name, shown to colleagues
 * @param role     what the person may do
 * @param services the ids of the services whose cases the person may see; empty: all
 */
public record StaffMember(String id, String townId, String login, String name, Role role, Set<String> services) {

    /** Stands in place of a town for what belongs to the whole installation. No town may have this id. */
    public static final String INSTALLATION = "operator";

    /** The services do not change. */
    public StaffMember {
        services = Set.copyOf(services);
    }

    /** For all services. */
    public StaffMember(String id, String townId, String login, String name, Role role) {
        this(id, townId, login, name, role, Set.of());
    }

    /** Whether the role gives this permission. */
    public boolean may(Permission permission) {
        return role.may(permission);
    }

    /** Whether the cases of a service are this person's business. */
    public boolean covers(String serviceId) {
        return services.isEmpty() || services.contains(serviceId);
    }

    /**
     * Lets nobody pass who may not.
     *
     * @throws NotPermittedException if the role does not give this permission
     */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new NotPermittedException(role + " lacks " + permission);
        }
    }

    /**
     * Lets nobody pass who may not, or not with this service.
     *
     * @throws NotPermittedException if the role does not give this permission, or the service is not this person's business
     */
    public void require(Permission permission, String serviceId) {
        require(permission);
        if (!covers(serviceId)) {
            throw new NotPermittedException("not responsible for " + serviceId);
        }
    }
}
