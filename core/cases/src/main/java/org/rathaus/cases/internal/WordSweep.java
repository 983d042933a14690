package org.rathaus.cases.internal;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.TypedQuery;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;

/** Gives words to the cases that were received before there were any: from the oldest one that has them back to the first. */
final class WordSweep {

    private static final int PAGE = 200;

    private final EntityStore store;
    private final TimeOrderedIds ids = new TimeOrderedIds();

    WordSweep(EntityStore store) {
        this.store = store;
    }

    void town(String townId) {
        Optional<String> before = store.read(townId, rows -> rows
                .createQuery("select w.caseId from StoredWord w order by w.caseId", String.class).setMaxResults(1).getResultStream().findFirst());
        do {
            before = page(townId, before);
        } while (before.isPresent());
    }

    /** Where the next page begins; empty when there is none. */
    private Optional<String> page(String townId, Optional<String> before) {
        try {
            return store.write(townId, rows -> {
                TypedQuery<StoredCase> query = rows.createQuery("select c from StoredCase c"
                        + (before.isPresent() ? " where c.id < :before" : "") + " order by c.id desc", StoredCase.class);
                before.ifPresent(it -> query.setParameter("before", it));
                List<StoredCase> page = query.setMaxResults(PAGE).getResultList();
                page.forEach(it -> it.words(ids).forEach(rows::persist));
                return page.stream().reduce((first, second) -> second).map(it -> it.id().toString());
            });
        } catch (DuplicateKeyException e) {
            // another node does the same
            return Optional.empty();
        }
    }
}
