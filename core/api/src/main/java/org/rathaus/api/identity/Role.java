package org.rathaus.api.identity;

import static org.rathaus.api.identity.Permission.DESTROY_CASES;
import static org.rathaus.api.identity.Permission.MANAGE_ACCOUNTS;
import static org.rathaus.api.identity.Permission.MANAGE_SERVICES;
import static org.rathaus.api.identity.Permission.OPERATE;
import static org.rathaus.api.identity.Permission.OWN_ACCOUNT;
import static org.rathaus.api.identity.Permission.READ_AUDIT;
import static org.rathaus.api.identity.Permission.READ_CASES;
import static org.rathaus.api.identity.Permission.READ_SERVICES;
import static org.rathaus.api.identity.Permission.READ_STATISTICS;
import static org.rathaus.api.identity.Permission.WORK_ON_CASES;

import java.util.Set;

/** What a member of staff is, and so may do. */
public enum Role {
    /** Works on the cases of a town. */
    CLERK(false, READ_CASES, WORK_ON_CASES),
    /** Is responsible for services of a town: works on their cases, destroys them on request, and sees how much they are used. */
    SERVICE_MANAGER(false, READ_CASES, WORK_ON_CASES, DESTROY_CASES, READ_STATISTICS),
    /** Looks after a town's services and accounts, and may do there whatever those can who were let in. */
    TOWN_ADMINISTRATOR(true, READ_CASES, WORK_ON_CASES, DESTROY_CASES, READ_STATISTICS, READ_AUDIT, MANAGE_ACCOUNTS, READ_SERVICES,
            MANAGE_SERVICES),
    /** Reads everything of a town, who did what included, and changes nothing. */
    AUDITOR(false, READ_CASES, READ_STATISTICS, READ_AUDIT, READ_SERVICES),
    /** Runs the installation: plugins, towns and their first accounts; sees no case. */
    OPERATOR(true, OPERATE, READ_AUDIT, MANAGE_ACCOUNTS);

    private final boolean needsSecondFactor;
    private final Set<Permission> permissions;

    Role(boolean needsSecondFactor, Permission... permissions) {
        this.needsSecondFactor = needsSecondFactor;
        this.permissions = Set.of(permissions);
    }

    /** Whether it gives this permission. Everybody looks after their own account. */
    public boolean may(Permission permission) {
        return permission == OWN_ACCOUNT || permissions.contains(permission);
    }

    /** Whether a password alone is not enough. */
    public boolean needsSecondFactor() {
        return needsSecondFactor;
    }

    /** Whether it can be limited to some services of its town. */
    public boolean canBeLimited() {
        return may(READ_CASES) && !may(MANAGE_ACCOUNTS);
    }
}
