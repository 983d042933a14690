package org.rathaus.cases.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.kernel.cases.Correspondence.Dossier;
import org.rathaus.kernel.cases.Correspondence.Note;

/** Reads what is said about a case, within one call of the store. */
final class TalkRows {

    private final EntityManager rows;
    private final UUID caseId;

    TalkRows(EntityManager rows, UUID caseId) {
        this.rows = rows;
        this.caseId = caseId;
    }

    private <T> List<T> of(Class<T> type, String order) {
        return rows.createQuery("select r from " + type.getSimpleName() + " r where r.caseId = :id order by r." + order, type)
                .setParameter("id", caseId.toString()).getResultList();
    }

    List<Note> notes() {
        return of(StoredNote.class, "id").stream().map(StoredNote::toNote).toList();
    }

    List<StoredInquiry> inquiries() {
        return of(StoredInquiry.class, "number");
    }

    /** The newest first. */
    List<StoredInquiry> open() {
        return rows.createQuery("select r from StoredInquiry r where r.caseId = :id and r.answer is null order by r.number desc", StoredInquiry.class)
                .setParameter("id", caseId.toString()).getResultList();
    }

    Map<Integer, Instant> read() {
        Map<Integer, Instant> times = new TreeMap<>();
        of(StoredRead.class, "number").forEach(it -> times.put(it.number(), it.at()));
        return times;
    }

    Dossier dossier(StoredCase file) {
        return new Dossier(file.assignee(), notes(), inquiries().stream().map(StoredInquiry::toInquiry).toList(), read(), file.isNews());
    }

    /** The messages of staff that the citizen has not seen. */
    List<Integer> unread(CaseFile file) {
        Map<Integer, Instant> read = read();
        return file.events().stream().filter(it -> !it.actor().equals(Author.CITIZEN) && !it.note().isBlank())
                .map(it -> it.number()).filter(it -> !read.containsKey(it)).toList();
    }
}
