package org.rathaus.service.postalvote.election;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.rathaus.api.audit.ServiceAudit;
import org.rathaus.api.identity.StaffMember;

/** Sets elections up in the name of a member of staff, and writes down who did what. */
public final class ElectionDesk {

    private final ElectionRows rows;
    private final ServiceAudit audit;

    /** On these rows. */
    public ElectionDesk(ElectionRows rows, ServiceAudit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    List<StoredElection> all(StaffMember member) {
        return rows.all(member.townId());
    }

    Optional<StoredElection> find(StaffMember member, String code) {
        return rows.find(member.townId(), code);
    }

    /** Adds one; false if there is one with this code. */
    boolean add(StaffMember member, ElectionPlan plan) {
        boolean added = rows.add(member.townId(), plan);
        if (added) {
            audit.write(member, "addElection", plan.code());
        }
        return added;
    }

    /** Changes one; false if somebody else has since it was seen. */
    boolean change(StaffMember member, StoredElection seen, int revision, ElectionPlan plan) {
        boolean changed = rows.change(member.townId(), plan.code(), revision, it -> it.set(plan));
        if (changed) {
            plan.changesFrom(seen.plan()).forEach(it -> audit.write(member, "changeElection", plan.code() + "/" + it));
        }
        return changed;
    }

    /** Takes no applications from this moment on, or does so again; false if somebody else has changed it since it was seen. */
    boolean archive(StaffMember member, String code, int revision, Optional<Instant> moment) {
        boolean changed = rows.change(member.townId(), code, revision, it -> it.archive(moment));
        if (changed) {
            audit.write(member, moment.isPresent() ? "archiveElection" : "restoreElection", code);
        }
        return changed;
    }
}
