package org.rathaus.cases.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.rathaus.api.identity.StaffMember;

/** What a member did last, within one call of the store. What was before that is forgotten. */
final class Steps {

    private static final TimeOrderedIds IDS = new TimeOrderedIds();

    private final EntityManager rows;
    private final StaffMember member;

    Steps(EntityManager rows, StaffMember member) {
        this.rows = rows;
        this.member = member;
    }

    /** A case has got another status by this event. All that was done at once has the same time. */
    void advanced(UUID caseId, int event, Instant at) {
        add(StoredStep.ofStatus(IDS.next(at), caseId, member.id(), event, at));
    }

    /** A case was given to somebody else. */
    void assigned(UUID caseId, String before, String after, Instant at) {
        add(StoredStep.ofAssignee(IDS.next(at), caseId, member.id(), before, after, at));
    }

    private void add(StoredStep step) {
        rows.createQuery("delete from StoredStep s where s.account = :account and s.at < :at")
                .setParameter("account", member.id()).setParameter("at", step.at()).executeUpdate();
        rows.persist(step);
    }

    /** What was done to which cases since then, all at once. */
    List<StoredStep> last(Instant since) {
        List<StoredStep> all = rows.createQuery("select s from StoredStep s where s.account = :account and s.at > :since order by s.at, s.id", StoredStep.class)
                .setParameter("account", member.id()).setParameter("since", since).getResultList();
        return all.stream().filter(it -> it.at().equals(all.get(all.size() - 1).at())).toList();
    }

    /** Whether it was still there to be taken back; it is not any more. */
    boolean take(StoredStep step) {
        return rows.createQuery("delete from StoredStep s where s.id = :id").setParameter("id", step.id().toString()).executeUpdate() == 1;
    }
}
