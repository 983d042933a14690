package org.rathaus.web.internal.dispatch;

import java.util.Optional;

import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.StorageException;
import org.rathaus.web.area.CoreRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets members of staff in to the pages that a service has for them. */
final class Desks {

    private static final Logger LOG = LoggerFactory.getLogger(Desks.class);

    private final SignedInStaff staff;

    Desks(SignedInStaff staff) {
        this.staff = staff;
    }

    /**
     * Marks the request if it comes from somebody who may come in; the page itself asks for what else it takes.
     *
     * @param desk leads to the service
     */
    boolean admits(Visit visit, Route desk) {
        try {
            Optional<StaffMember> member = staff.with(Permission.READ_CASES, CoreRequest.of(visit.request())).filter(it -> isTheirs(it, desk));
            member.ifPresent(it -> CoreRequest.desk(visit.request(), it));
            return member.isPresent();
        } catch (StorageException e) {
            LOG.debug("nobody comes to a desk while the database is away", e);
            return false;
        }
    }

    /** Whoever chooses services prepares them before the town offers them. */
    private static boolean isTheirs(StaffMember member, Route desk) {
        return member.covers(desk.segment()) && (desk.isService() || member.may(Permission.READ_SERVICES));
    }
}
