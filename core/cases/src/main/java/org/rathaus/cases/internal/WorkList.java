package org.rathaus.cases.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.rathaus.api.cases.CaseDesk.Listing;
import org.rathaus.api.cases.CaseDesk.Query;
import org.rathaus.api.cases.CaseDesk.Row;

/** The query of a work list. Newest first is by id, because ids sort by time. */
final class WorkList {

    /** What {@link #row} reads. */
    static final String ROWS =
            "select c.id, c.service, c.reference, c.subject, c.status, c.receivedAt, c.remarkKinds from StoredCase c";
    static final String NEWEST_FIRST = " order by c.id desc";

    private static final int LARGEST_PAGE = 200;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final int page;
    private final int size;
    private final String text;

    /** Of these services; of all, if there are none. */
    WorkList(Query query, Set<String> services) {
        page = Math.max(0, query.page());
        size = Math.min(LARGEST_PAGE, Math.max(1, query.size()));
        text = query.text().strip();
        equal("service", query.serviceId());
        equal("status", query.status());
        if (!services.isEmpty()) {
            conditions.add("c.service in :services");
            values.put("services", services);
        }
    }

    private void equal(String attribute, String value) {
        if (!value.isEmpty()) {
            conditions.add("c." + attribute + " = :" + attribute);
            values.put(attribute, value);
        }
    }

    private void search() {
        String condition = "c.reference like :reference escape '\\'";
        values.put("reference", SearchWords.containing(text.toUpperCase(Locale.ROOT)));
        String words = SearchWords.of(text);
        if (!words.isEmpty()) {
            condition = "(" + condition + " or c.searchWords like :words)";
            values.put("words", "%" + words + "%");
        }
        conditions.add(condition);
    }

    Listing in(EntityManager rows) {
        Optional<Listing> whole = References.whole(text).flatMap(reference -> byReference(rows, reference));
        if (whole.isPresent()) {
            return whole.get();
        }
        if (!text.isEmpty()) {
            search();
        }
        long total = query(rows, "select count(c) from StoredCase c", "", Long.class).getSingleResult();
        return new Listing(found(rows), total);
    }

    /** Through the index, where a search reads all cases of the town; empty if there is none, as a name may look like one. */
    private Optional<Listing> byReference(EntityManager rows, String reference) {
        equal("reference", reference);
        List<Row> found = found(rows);
        conditions.remove(conditions.size() - 1);
        values.remove("reference");
        return found.isEmpty() ? Optional.empty() : Optional.of(new Listing(found, found.size()));
    }

    private List<Row> found(EntityManager rows) {
        return query(rows, ROWS, NEWEST_FIRST, Object[].class)
                .setFirstResult(page * size).setMaxResults(size).getResultStream().map(WorkList::row).toList();
    }

    private <T> TypedQuery<T> query(EntityManager rows, String select, String order, Class<T> type) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<T> query = rows.createQuery(select + where + order, type);
        values.forEach(query::setParameter);
        return query;
    }

    static Row row(Object[] columns) {
        return new Row(UUID.fromString((String) columns[0]), (String) columns[1], (String) columns[2],
                (String) columns[3], (String) columns[4], (Instant) columns[5],
                RemarksJson.kinds((String) columns[6]));
    }
}
