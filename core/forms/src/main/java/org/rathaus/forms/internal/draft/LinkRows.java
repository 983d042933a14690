package org.rathaus.forms.internal.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.rathaus.kernel.form.Drafts;
import org.rathaus.kernel.form.ResumeLinks;

/**
 * The statements on links within one transaction.
 *
 * @param entities of one town
 */
record LinkRows(EntityManager entities) {

    /** How long before its end a draft's citizen is written to. */
    private static final Duration NOTICE = Duration.ofDays(2);
    private static final String END = "UPDATE StoredLink l SET l.ended = :ended, l.endedAt = :now, l.sealed = '', l.email = '',"
            + " l.mail = '', l.mailSecret = '' WHERE ";

    /** Ends all links of a draft that is gone, and leaves nothing personal behind. */
    void end(String draftRow, ResumeLinks.State why, Instant now) {
        entities.createQuery(END + "l.draft = :draft").setParameter("ended", why.name()).setParameter("now", now)
                .setParameter("draft", draftRow).executeUpdate();
    }

    /** Forgets links that ended before. */
    int forget(Instant before) {
        return entities.createQuery("DELETE FROM StoredLink l WHERE l.endedAt < :before AND l.ended <> :locked")
                .setParameter("before", before).setParameter("locked", ResumeLinks.State.LOCKED.name()).executeUpdate();
    }

    void lock(String id, Instant now) {
        entities.createQuery(END + "l.id = :id AND l.ended = ''").setParameter("ended", ResumeLinks.State.LOCKED.name())
                .setParameter("now", now).setParameter("id", id).executeUpdate();
    }

    Optional<StoredLink> find(String id, String service) {
        return Optional.ofNullable(entities.find(StoredLink.class, id)).filter(it -> it.service().equals(service));
    }

    /** The links of a draft, newest first. */
    List<StoredLink> of(String draftRow) {
        return entities.createQuery("SELECT l FROM StoredLink l WHERE l.draft = :draft ORDER BY l.number DESC", StoredLink.class)
                .setParameter("draft", draftRow).getResultList();
    }

    /** Counts a try before it is judged, so that tries at the same time count as well; false when there were too many. */
    boolean count(String id, String service) {
        return entities.createQuery("UPDATE StoredLink l SET l.tries = l.tries + 1"
                        + " WHERE l.id = :id AND l.service = :service AND l.ended = '' AND l.tries < :most")
                .setParameter("id", id).setParameter("service", service).setParameter("most", ResumeLinks.TRIES).executeUpdate() == 1;
    }

    void forgetTries(String id) {
        entities.createQuery("UPDATE StoredLink l SET l.tries = 0 WHERE l.id = :id").setParameter("id", id).executeUpdate();
    }

    /** Whether the draft is still kept. */
    boolean isKept(String draftRow, Instant now) {
        return !entities.createQuery("SELECT d.id FROM StoredDraft d WHERE d.id = :id AND d.savedAt >= :limit", String.class)
                .setParameter("id", draftRow).setParameter("limit", now.minus(Drafts.LIFE)).getResultList().isEmpty();
    }

    /** When a draft was last stored. */
    Optional<Instant> savedAt(String draftRow) {
        return entities.createQuery("SELECT d.savedAt FROM StoredDraft d WHERE d.id = :id", Instant.class)
                .setParameter("id", draftRow).getResultList().stream().findFirst();
    }

    /** The mails that are due. */
    List<StoredLink> due(Instant now) {
        return entities.createQuery("SELECT l FROM StoredLink l WHERE l.mail <> '' AND l.mailDueAt <= :now", StoredLink.class)
                .setParameter("now", now).setMaxResults(50).getResultList();
    }

    /** Takes a mail in hand until this moment; false if another node has it. */
    boolean claim(StoredLink link, Instant until) {
        return entities.createQuery("UPDATE StoredLink l SET l.mailDueAt = :until WHERE l.id = :id AND l.mail <> '' AND l.mailDueAt = :seen")
                .setParameter("until", until).setParameter("id", link.id().toString()).setParameter("seen", link.mailDueAt())
                .executeUpdate() == 1;
    }

    /** The mail has left, or never will. */
    void mailDone(StoredLink link) {
        entities.createQuery("UPDATE StoredLink l SET l.mail = '', l.mailSecret = '' WHERE l.id = :id")
                .setParameter("id", link.id().toString()).executeUpdate();
    }

    /** The links with an address whose drafts end soon and of which nothing was written since they were last stored. */
    List<StoredLink> ending(Instant now) {
        return entities.createQuery("SELECT l FROM StoredLink l, StoredDraft d WHERE l.draft = d.id AND l.email <> '' AND l.ended = ''"
                        + " AND l.mail = '' AND d.savedAt < :limit AND (l.noticedFor IS NULL OR l.noticedFor < d.savedAt)", StoredLink.class)
                .setParameter("limit", now.minus(Drafts.LIFE).plus(NOTICE)).setMaxResults(200).getResultList();
    }

    /** Has the citizen written to, unless that was seen to; without a mail where the same address gets one already. */
    void notice(StoredLink link, boolean writes, Instant savedAt, Instant now) {
        entities.createQuery("UPDATE StoredLink l SET l.mail = :mail, l.mailDueAt = :now, l.mailSince = :now, l.noticedFor = :saved"
                        + " WHERE l.id = :id AND l.mail = ''")
                .setParameter("mail", writes ? StoredLink.NOTICE_MAIL : StoredLink.NO_MAIL).setParameter("now", now)
                .setParameter("saved", savedAt).setParameter("id", link.id().toString()).executeUpdate();
    }
}
