package org.rathaus.cases.internal;

import org.rathaus.api.identity.StaffMember;

/**
 * Who goes on with a case of a town.
 *
 * @param townId the town
 * @param id     the account of a member of staff, or {@value #SYSTEM}
 */
record Author(String townId, String id) {

    /** What happens by itself. */
    static final String SYSTEM = "system";

    static Author of(StaffMember member) {
        return new Author(member.townId(), member.id());
    }

    static Author system(String townId) {
        return new Author(townId, SYSTEM);
    }

    /** Whether a person does it. */
    boolean isPerson() {
        return !id.equals(SYSTEM);
    }
}
