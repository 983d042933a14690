package org.rathaus.service.postalvote.desk;

import java.time.Instant;
import java.util.Optional;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.service.postalvote.ledger.Application;
import org.rathaus.service.postalvote.ledger.Standing;

/** Lets the next application of a person count where they have withdrawn the one that did. */
final class Reinstatement {

    /** The status of what a citizen has withdrawn. */
    static final String WITHDRAWN = "withdrawn";

    private final StaffSide staff;
    private final String townId;
    private final Instant now;

    Reinstatement(StaffSide staff, String townId, Instant now) {
        this.staff = staff;
        this.townId = townId;
        this.now = now;
    }

    void run() {
        staff.each(townId, WITHDRAWN, this::next);
    }

    private void next(CaseFile withdrawn) {
        staff.applications().ofCase(townId, withdrawn.id()).stream().flatMap(gone -> staff.applications().after(townId, gone.id()).stream())
                .filter(Application::isLinked).forEach(this::reinstate);
    }

    private void reinstate(Application next) {
        Optional<CaseFile> duplicate = staff.file(townId, next.caseId()).filter(it -> it.status().equals(Standing.DUPLICATE.key()));
        duplicate.ifPresent(file -> {
            staff.applications().review(townId, next, new TypedVoter(file.answers()).voter(), now);
            Standing standing = staff.applications().standing(townId, file.id());
            if (standing != Standing.DUPLICATE) {
                advance(file, Standing.RECEIVED).filter(it -> standing != Standing.RECEIVED).ifPresent(it -> advance(it, standing));
            }
        });
    }

    private Optional<CaseFile> advance(CaseFile file, Standing standing) {
        return staff.cases().advance(townId, file.id(), file.events().size(), standing.key(), "");
    }
}
