package org.rathaus.attachments.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.rathaus.api.attachment.Attachment;
import org.rathaus.api.storage.EntityStore;

/** The rows of one town. */
final class AttachmentRows {

    private static final String ALL = "select a from StoredAttachment a ";
    private static final String OF_CASE = "where a.caseId = :value";
    private static final String OF_DRAFT = "where a.draftKey = :value and a.caseId is null";
    private static final String OLDEST_FIRST = " order by a.keptAt, a.id";

    private final EntityStore store;
    private final String townId;

    AttachmentRows(EntityStore store, String townId) {
        this.store = store;
        this.townId = townId;
    }

    void add(StoredAttachment row) {
        store.write(townId, rows -> {
            rows.persist(row);
            return null;
        });
    }

    boolean has(UUID id) {
        return store.read(townId, rows -> rows.find(StoredAttachment.class, id.toString()) != null);
    }

    List<Attachment> ofCase(UUID caseId) {
        return list(OF_CASE, caseId.toString());
    }

    List<Attachment> ofDraft(String draftKey) {
        return list(OF_DRAFT, draftKey);
    }

    private List<Attachment> list(String where, String value) {
        return store.read(townId, rows -> query(rows, where).setParameter("value", value)
                .getResultStream().map(it -> it.toAttachment(townId)).toList());
    }

    /** A page of all rows, for whoever goes through them. */
    List<Attachment> after(Optional<Attachment> last, int most) {
        Instant moment = last.map(Attachment::keptAt).orElse(Instant.EPOCH);
        String id = last.map(it -> it.id().toString()).orElse("00000000-0000-0000-0000-000000000000");
        return store.read(townId, rows -> query(rows, "where a.keptAt > :moment or a.keptAt = :moment and a.id > :id")
                .setParameter("moment", moment).setParameter("id", id).setMaxResults(most)
                .getResultStream().map(it -> it.toAttachment(townId)).toList());
    }

    /** Those that belong to no case, be it that their draft is open, gone or just sent. */
    List<StoredAttachment> unassigned() {
        return store.read(townId, rows -> query(rows, "where a.caseId is null").getResultList());
    }

    void assign(Collection<UUID> ids, UUID caseId) {
        store.write(townId, rows -> {
            ids.forEach(id -> rows.createQuery("update StoredAttachment a set a.caseId = :caseId where a.id = :id")
                    .setParameter("caseId", caseId.toString()).setParameter("id", id.toString()).executeUpdate());
            return null;
        });
    }

    /** One by one: a list of ever different length is ever another statement. */
    void delete(Collection<UUID> ids) {
        store.write(townId, rows -> {
            ids.forEach(id -> rows.createQuery("delete from StoredAttachment a where a.id = :id")
                    .setParameter("id", id.toString()).executeUpdate());
            return null;
        });
    }

    private static TypedQuery<StoredAttachment> query(EntityManager rows, String where) {
        return rows.createQuery(ALL + where + OLDEST_FIRST, StoredAttachment.class);
    }
}
