package org.rathaus.cases.internal;

import org.rathaus.api.identity.StaffMember;

/**
 * Who goes on with a case of a town.
 *
 * @param townId the town
 * @param id     the account of a member of staff, {@value #SYSTEM} or {@value #CITIZEN}
 */
record Author(String townId, String id) {

    /** What happens by itself. */
    static final String SYSTEM = "system";
    /** Whoever sent the case, with or without an account. */
    static final String CITIZEN = "citizen";

    static Author of(StaffMember member) {
        return new Author(member.townId(), member.id());
    }

    static Author system(String townId) {
        return new Author(townId, SYSTEM);
    }

    static Author citizen(String townId) {
        return new Author(townId, CITIZEN);
    }

    /** Whether a member of staff does it. */
    boolean isStaff() {
        return !id.equals(SYSTEM) && !isCitizen();
    }

    boolean isCitizen() {
        return id.equals(CITIZEN);
    }
}
