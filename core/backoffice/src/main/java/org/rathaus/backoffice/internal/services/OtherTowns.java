package org.rathaus.backoffice.internal.services;

import java.util.LinkedHashMap;
import java.util.Map;

import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.identity.Session;
import org.rathaus.kernel.identity.StaffAccounts;
import org.rathaus.web.area.CoreRequest;

/**
 * The other towns whose services somebody may choose, too: those where they are signed in in the same browser, with both factors.
 *
 * @param members who they are there, by the town's id
 */
record OtherTowns(Map<String, StaffMember> members) {

    static OtherTowns of(CoreRequest request, StaffAccounts accounts) {
        Map<String, StaffMember> members = new LinkedHashMap<>();
        for (Session session : request.sessionsElsewhere(Audience.STAFF)) {
            if (session.level().reaches(LevelOfAssurance.SUBSTANTIAL)) {
                accounts.find(session.place(), session.accountId()).filter(it -> it.may(Permission.MANAGE_SERVICES))
                        .ifPresent(it -> members.put(session.place(), it));
            }
        }
        return new OtherTowns(members);
    }

    /** Their names by id. */
    Map<String, String> names(CoreRequest request) {
        Map<String, String> names = new LinkedHashMap<>();
        members.keySet().forEach(id -> request.core().towns().find(id).map(Town::name).ifPresent(name -> names.put(id, name)));
        return names;
    }
}
