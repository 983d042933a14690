package org.rathaus.service.lostandfound;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.rathaus.api.service.Offer;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;

/** The found items of towns. Each call names the town. */
final class Items {

    /** Who acts where no member of staff does. */
    static final String SYSTEM = "system";
    static final int MOST_AT_ONCE = 500;

    private final EntityStore store;

    Items(EntityStore store) {
        this.store = store;
    }

    /** Who did what, and when. */
    record Act(ItemStatus status, String note, String actor, Instant at) {

        LocalDate day() {
            return LocalDate.ofInstant(at, Offer.LEGAL_ZONE);
        }
    }

    /**
     * Takes an item in. Without a number it gets the next one of the year. The same id again changes nothing.
     *
     * @throws DuplicateKeyException if its number is taken
     */
    FoundItem take(String townId, UUID id, ItemEntry entry, LocalDate reportedOn, Optional<UUID> foundCase, byte[] jpeg, Act act) {
        return EntityStore.settle(() -> store.write(townId, rows -> take(rows, id, entry, reportedOn, foundCase, jpeg, act)));
    }

    private static FoundItem take(EntityManager rows, UUID id, ItemEntry entry, LocalDate reportedOn, Optional<UUID> foundCase, byte[] jpeg, Act act) {
        FoundItem known = rows.find(FoundItem.class, id.toString());
        if (known != null) {
            return known;
        }
        FoundItem item = new FoundItem(id, entry, reportedOn);
        if (entry.number().isEmpty()) {
            item.numbered(new StorageNumbers(rows).next(act.day().getYear()));
        }
        foundCase.ifPresent(item::reportedWith);
        entry.marks().forEach((kind, value) -> {
            if (!Mark.plain(value).isEmpty()) {
                rows.persist(new Mark(item.id(), kind, value));
            }
        });
        if (jpeg.length > 0) {
            rows.persist(new Photo(item.id(), jpeg));
        }
        happen(rows, item, act);
        rows.persist(item);
        return item;
    }

    private static void happen(EntityManager rows, FoundItem item, Act act) {
        happen(rows, item, act, List.of());
    }

    static void happen(EntityManager rows, FoundItem item, Act act, List<Change> changes) {
        int number = item.events() + 1;
        rows.persist(new ItemEvent(item.id(), number, act, changes));
        item.happened(act.status(), number, act.at(), act.day());
    }

    /** Notes that a case is about an item, which gets the act's status where there is a way. The same again changes nothing. */
    void tie(String townId, Tie tie, Act act) {
        // something else may happen to the item, or the same case come twice, at the same moment
        EntityStore.settle(() -> store.write(townId, rows -> tie(rows, tie, act)));
    }

    private static Tie tie(EntityManager rows, Tie tie, Act act) {
        FoundItem item = rows.find(FoundItem.class, tie.itemId().toString());
        if (item != null && rows.find(Tie.class, tie.id().toString()) == null) {
            rows.persist(tie);
            boolean isLoss = act.status() == ItemStatus.MATCHED;
            if (item.status().next().contains(act.status()) && !(isLoss && item.status() == ItemStatus.CLAIMED)) {
                happen(rows, item, act);
            }
        }
        return tie;
    }

    /** What has given it its status. */
    Optional<ItemEvent> last(String townId, UUID id) {
        return events(townId, id).stream().filter(it -> it.changes().isEmpty()).reduce((a, b) -> b);
    }

    /** What last happened to the thing itself, whatever anybody has said of it since. */
    Optional<ItemEvent> lastInFact(String townId, UUID id) {
        return events(townId, id).stream().filter(it -> !ItemStatus.SAID.contains(it.status())).reduce((a, b) -> b);
    }

    /** Where it was, whatever anybody has said of it since. */
    ItemStatus base(String townId, UUID id) {
        return lastInFact(townId, id).map(ItemEvent::status).orElse(ItemStatus.STORED);
    }

    /**
     * Gives an item another status, along its ways.
     *
     * @param seen   how many events whoever acts has seen
     * @param change what else changes with it
     * @return the item afterwards; empty if something else happened to it meanwhile, there is no way, or no such item
     */
    Optional<FoundItem> advance(String townId, UUID id, int seen, Act act, Consumer<FoundItem> change) {
        try {
            return store.write(townId, rows -> Optional.ofNullable(rows.find(FoundItem.class, id.toString()))
                    .filter(it -> it.events() == seen && it.status().next().contains(act.status())).map(it -> {
                        change.accept(it);
                        happen(rows, it, act);
                        return it;
                    }));
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    /** The same where nothing else changes. */
    Optional<FoundItem> advance(String townId, UUID id, int seen, Act act) {
        return advance(townId, id, seen, act, item -> { });
    }

    /** Changes an item in ways that are no event; what searches see of it is told anew. */
    void change(String townId, UUID id, Instant now, Consumer<FoundItem> change) {
        store.write(townId, rows -> {
            Optional.ofNullable(rows.find(FoundItem.class, id.toString())).ifPresent(it -> {
                change.accept(it);
                it.happened(it.status(), it.events(), now, LocalDate.ofInstant(now, Offer.LEGAL_ZONE));
            });
            return null;
        });
    }

    Optional<FoundItem> find(String townId, UUID id) {
        return store.read(townId, rows -> Optional.ofNullable(rows.find(FoundItem.class, id.toString())));
    }

    Optional<FoundItem> byNumber(String townId, String number) {
        return store.read(townId, rows -> rows.createQuery("select i from FoundItem i where i.number = :number", FoundItem.class)
                .setParameter("number", number.strip().toUpperCase(Locale.ROOT)).getResultStream().findFirst());
    }

    /** Those of some statuses, the longest reported first. */
    List<FoundItem> list(String townId, Set<ItemStatus> statuses, int first, int most) {
        return store.read(townId, rows -> rows.createQuery(
                "select i from FoundItem i where i.status in :statuses order by i.reportedOn, i.id", FoundItem.class)
                .setParameter("statuses", statuses.stream().map(Enum::name).toList()).setFirstResult(first).setMaxResults(most).getResultList());
    }

    /** All of some statuses, in the same order. */
    List<FoundItem> all(String townId, Set<ItemStatus> statuses) {
        List<FoundItem> all = new ArrayList<>();
        List<FoundItem> page;
        do {
            page = list(townId, statuses, all.size(), MOST_AT_ONCE);
            all.addAll(page);
        } while (page.size() == MOST_AT_ONCE);
        return all;
    }

    /** Those whose case was closed as the owner's without a hand-over, the longest reported first. */
    List<FoundItem> closed(String townId, int most) {
        return store.read(townId, rows -> rows.createQuery("select i from FoundItem i where i.status = :status and i.closedCase is not null"
                + " order by i.reportedOn, i.id", FoundItem.class).setParameter("status", ItemStatus.CLAIMED.name()).setMaxResults(most).getResultList());
    }

    /** How many there are of each status. */
    Map<ItemStatus, Long> counts(String townId) {
        List<Object[]> rows = store.read(townId, all -> all.createQuery("select i.status, count(i) from FoundItem i group by i.status", Object[].class)
                .getResultList());
        return rows.stream().collect(Collectors.toMap(it -> ItemStatus.valueOf((String) it[0]), it -> (Long) it[1], Long::sum,
                () -> new EnumMap<>(ItemStatus.class)));
    }

    /** What was found from one day to another and may still be fetched. */
    List<FoundItem> found(String townId, ItemKind kind, LocalDate from, LocalDate to, int most) {
        return store.read(townId, rows -> rows.createQuery("select i from FoundItem i where i.kind = :kind and i.foundOn between :from and :to "
                + "and i.status in :statuses order by i.foundOn desc, i.id", FoundItem.class).setParameter("kind", kind.key())
                .setParameter("from", from).setParameter("to", to)
                .setParameter("statuses", ItemStatus.PUBLIC.stream().map(Enum::name).toList()).setMaxResults(most).getResultList());
    }

    /** What was changed at a moment or later, in this order, after one of that moment. */
    List<FoundItem> changed(String townId, Instant from, Optional<UUID> after, int most) {
        return store.read(townId, rows -> {
            TypedQuery<FoundItem> query = rows.createQuery("select i from FoundItem i where i.changedAt > :from "
                    + "or i.changedAt = :from and i.id > :after order by i.changedAt, i.id", FoundItem.class);
            return query.setParameter("from", from).setParameter("after", after.map(UUID::toString).orElse("00000000-0000-0000-0000-000000000000"))
                    .setMaxResults(most).getResultList();
        });
    }

    /** Its history, oldest first. */
    List<ItemEvent> events(String townId, UUID id) {
        return store.read(townId, rows -> rows.createQuery("select e from ItemEvent e where e.itemId = :item order by e.number", ItemEvent.class)
                .setParameter("item", id.toString()).getResultList());
    }

    Optional<byte[]> photo(String townId, UUID id) {
        return store.read(townId, rows -> Optional.ofNullable(rows.find(Photo.class, id.toString())).map(Photo::jpeg));
    }

    /** Does not read it. */
    boolean hasPhoto(String townId, UUID id) {
        return !withPhoto(townId, List.of(id)).isEmpty();
    }

    /** Those of some items that have a photo. */
    Set<UUID> withPhoto(String townId, List<UUID> ids) {
        return ids.isEmpty() ? Set.of() : store.read(townId, rows -> rows.createQuery("select p.id from Photo p where p.id in :ids", String.class)
                .setParameter("ids", ids.stream().map(UUID::toString).toList()).getResultStream().map(UUID::fromString).collect(Collectors.toSet()));
    }

    void photograph(String townId, UUID id, byte[] jpeg, Instant now) {
        store.write(townId, rows -> rows.merge(new Photo(id, jpeg)));
        change(townId, id, now, item -> { });
    }

    /** What only the owner can know of it, to be compared. */
    List<Mark> marks(String townId, UUID id) {
        return store.read(townId, rows -> rows.createQuery("select m from Mark m where m.itemId = :item", Mark.class)
                .setParameter("item", id.toString()).getResultList());
    }

    /** The items that came with a case. */
    List<FoundItem> ofCase(String townId, UUID caseId) {
        return store.read(townId, rows -> rows.createQuery("select i from FoundItem i where i.foundCase = :case", FoundItem.class)
                .setParameter("case", caseId.toString()).getResultList());
    }

    /** Forgets whom and what of theirs the items were about that ended before a day; that is how many. */
    int forget(String townId, LocalDate before) {
        return store.write(townId, rows -> {
            List<FoundItem> ended = rows.createQuery("select i from FoundItem i where i.endedOn < :before and i.forgotten = false", FoundItem.class)
                    .setParameter("before", before).setMaxResults(MOST_AT_ONCE).getResultList();
            ended.forEach(it -> {
                it.forget();
                rows.createQuery("update ItemEvent e set e.note = '', e.changes = '' where e.itemId = :item").setParameter("item", it.id().toString()).executeUpdate();
                rows.createQuery("delete from Mark m where m.itemId = :item").setParameter("item", it.id().toString()).executeUpdate();
                rows.createQuery("delete from Photo p where p.id = :item").setParameter("item", it.id().toString()).executeUpdate();
            });
            return ended.size();
        });
    }
}
