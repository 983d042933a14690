package org.rathaus.service.lostandfound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;

/** Writes items otherwise than they were taken in, with a history of what has changed. */
final class ItemEdits {

    private final EntityStore store;

    ItemEdits(EntityStore store) {
        this.store = store;
    }

    /** What came of it. */
    enum Result {
        /** It is written. */
        DONE,
        /** There was nothing to write. */
        SAME,
        /** Something else happened to the item since it was seen. */
        CHANGED,
        /** Another item lies under the number. */
        NUMBER_TAKEN
    }

    /**
     * What is to be written.
     *
     * @param entry     all that staff say of the item; marks that are empty stay as they are, and so does the number
     * @param forgotten marks that it has no longer
     */
    record Edit(ItemEntry entry, Set<MarkKind> forgotten) {
    }

    /**
     * Writes an item otherwise.
     *
     * @param seen  how many events whoever edits has seen
     * @param actor the name of whoever edits
     */
    Result edit(String townId, UUID id, int seen, Edit edit, String actor, Instant at) {
        try {
            return store.write(townId, rows -> edit(rows, rows.find(FoundItem.class, id.toString()), seen, edit, actor, at));
        } catch (DuplicateKeyException e) {
            // somebody has taken the number of the event, or that of the store, at the same moment
            return Result.CHANGED;
        }
    }

    private static Result edit(EntityManager rows, FoundItem item, int seen, Edit edit, String actor, Instant at) {
        if (item == null || item.events() != seen || !item.isOpen()) {
            return Result.CHANGED;
        }
        if (isTaken(rows, item, edit.entry().number())) {
            return Result.NUMBER_TAKEN;
        }
        List<Change> changes = new ArrayList<>(Change.between(item, edit.entry()));
        edit.forgotten().stream().filter(it -> Mark.plain(edit.entry().marks().getOrDefault(it, "")).isEmpty())
                .forEach(it -> changes.add(new Change("mark-" + it.key(), "", "")));
        if (changes.isEmpty()) {
            return Result.SAME;
        }
        writeMarks(rows, item.id(), edit);
        item.write(edit.entry());
        if (!item.kind().hasPhoto()) {
            rows.createQuery("delete from Photo p where p.id = :item").setParameter("item", item.id().toString()).executeUpdate();
        }
        Items.happen(rows, item, new Items.Act(item.status(), "", actor, at), changes);
        return Result.DONE;
    }

    private static boolean isTaken(EntityManager rows, FoundItem item, String number) {
        return rows.createQuery("select count(i) from FoundItem i where i.number = :number and i.id <> :id", Long.class)
                .setParameter("number", number.toUpperCase(Locale.ROOT)).setParameter("id", item.id().toString()).getSingleResult() > 0;
    }

    private static void writeMarks(EntityManager rows, UUID item, Edit edit) {
        for (MarkKind kind : MarkKind.values()) {
            String value = edit.entry().marks().getOrDefault(kind, "");
            boolean isNew = !Mark.plain(value).isEmpty();
            if (isNew || edit.forgotten().contains(kind)) {
                rows.createQuery("delete from Mark m where m.itemId = :item and m.kind = :kind").setParameter("item", item.toString())
                        .setParameter("kind", kind.name()).executeUpdate();
            }
            if (isNew) {
                rows.persist(new Mark(item, kind, value));
            }
        }
    }
}
