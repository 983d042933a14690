package org.rathaus.web.internal.dispatch;

import java.util.Optional;

import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.StorageException;
import org.rathaus.web.area.CoreRequest;
import org.rathaus.web.area.Counter;
import org.rathaus.web.internal.page.ErrorPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out which clerk fills in a form for somebody; costs nobody else a question to the database. */
final class Counters {

    private static final Logger LOG = LoggerFactory.getLogger(Counters.class);

    private final SignedInStaff staff;

    Counters(SignedInStaff staff) {
        this.staff = staff;
    }

    /**
     * Marks the request if it comes from a clerk.
     *
     * @return what to say instead of the page, as what a clerk types for somebody must become nobody's own application
     */
    Optional<ErrorPage.Kind> enter(Visit visit) {
        Optional<Counter> asked = asked(visit);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<StaffMember> clerk = staff.with(Permission.WORK_ON_CASES, CoreRequest.of(visit.request())).filter(it -> it.covers(asked.get().serviceId()));
            clerk.ifPresent(it -> CoreRequest.intake(visit.request(), asked.get().by(it.id())));
            return clerk.isPresent() ? Optional.empty() : Optional.of(ErrorPage.Kind.SIGNED_OUT);
        } catch (StorageException e) {
            LOG.debug("no clerk is known while the database is away", e);
            return Optional.of(ErrorPage.Kind.UNAVAILABLE);
        }
    }

    private static Optional<Counter> asked(Visit visit) {
        CoreRequest request = CoreRequest.of(visit.request());
        return request.isPreview() ? Optional.empty()
                : Counter.of(request).filter(it -> it.serviceId().equals(visit.route().segment()));
    }
}
