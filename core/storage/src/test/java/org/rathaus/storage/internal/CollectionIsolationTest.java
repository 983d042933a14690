package org.rathaus.storage.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import jakarta.persistence.criteria.CriteriaQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.storage.StorageException;

/** A shelf of the same id in each of two towns: nothing of the one is seen, changed or removed through the other. */
class CollectionIsolationTest extends StorageContract {

    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void fillBoth() {
        fill(foreign, "their");
        fill(ours, "our");
    }

    private void fill(String town, String whose) {
        store.write(town, em -> {
            Item item = new Item(id, whose + " item");
            em.persist(item);
            em.persist(new Shelf(id, "shelf").labelled(whose + " label").with(item).with(new Box(whose + " box")));
            return null;
        });
    }

    private List<String> contents(String town) {
        return store.read(town, em -> em.find(Shelf.class, id.toString()).contents());
    }

    @Test
    void collectionsHoldOwnRowsOnly() {
        assertEquals(List.of("our label", "our item", "our box"), contents(ours));
        assertEquals(List.of("their label", "their item", "their box"), contents(foreign));
    }

    @Test
    void joinsOverCollectionsFindOwnRowsOnly() {
        for (String query : List.of("select l from Shelf s join s.labels l", "select i.name from Shelf s join s.items i",
                "select b.name from Shelf s join s.boxes b", "select b.name from Box b where b.shelf.name = 'shelf'",
                "select s.name from Shelf s where 'our label' member of s.labels",
                "select distinct s.name from Shelf s left join fetch s.boxes where size(s.items) = 1")) {
            List<String> found = store.read(ours, em -> em.createQuery(query, String.class).getResultList());
            assertEquals(1, found.size(), query);
            assertFalse(found.get(0).contains("their"), query);
        }
    }

    @Test
    void criteriaOverCollectionsFindOwnRowsOnly() {
        assertEquals(List.of("our box"), store.read(ours, em -> {
            CriteriaQuery<String> query = em.getCriteriaBuilder().createQuery(String.class);
            return em.createQuery(query.select(query.from(Shelf.class).join("boxes").get("name"))).getResultList();
        }));
    }

    @Test
    void removingTakesOwnCollectionsOnly() {
        store.write(ours, em -> {
            em.remove(em.find(Shelf.class, id.toString()));
            return null;
        });
        assertEquals(List.of("their label", "their item", "their box"), contents(foreign));
    }

    @Test
    void mergingChangesOwnCollectionsOnly() {
        store.write(ours, em -> {
            em.merge(em.find(Shelf.class, id.toString()).labelled("new"));
            return null;
        });
        assertEquals(Set.of("our label", "new", "our item", "our box"), Set.copyOf(contents(ours)));
        assertEquals(List.of("their label", "their item", "their box"), contents(foreign));
    }

    @Test
    void bulkDeletionOfOwnRowsLeavesForeignCollections() {
        store.write(ours, em -> {
            em.createQuery("delete from Box b").executeUpdate();
            em.find(Shelf.class, id.toString());
            return null;
        });
        assertEquals(List.of("our label", "our item"), contents(ours));
        assertEquals(List.of("their label", "their item", "their box"), contents(foreign));
    }

    @Test
    void whatWasNotReadWithinTheCallIsNotReadAfterIt() {
        Shelf shelf = store.read(ours, em -> em.find(Shelf.class, id.toString()));
        Exception failure = assertThrows(RuntimeException.class, shelf::contents);
        assertFalse(failure.getMessage().isEmpty());
    }

    @Test
    void refreshAndLockStayInTheTown() {
        assertEquals("our item", store.write(ours, em -> {
            Item item = em.find(Item.class, id.toString(), LockModeType.PESSIMISTIC_WRITE);
            em.lock(item, LockModeType.PESSIMISTIC_WRITE);
            em.refresh(item, LockModeType.PESSIMISTIC_WRITE);
            return item.name();
        }));
        Item theirs = store.read(foreign, em -> em.createQuery("select i from Item i", Item.class).getSingleResult());
        assertThrows(RuntimeException.class, () -> store.read(ours, em -> {
            em.refresh(theirs);
            return null;
        }));
    }

    @Test
    void namedQueriesAndPagesFindOwnRowsOnly() {
        assertEquals(List.of("our item"),
                store.read(ours, em -> em.createNamedQuery("Item.names", String.class).getResultList()));
        assertEquals(List.of(), store.read(ours, em -> em.createNamedQuery("Item.names", String.class)
                .setFirstResult(1).setMaxResults(10).getResultList()));
        assertEquals(1, (long) store.read(ours, em -> em.createQuery("select s from Shelf s", Shelf.class)
                .setMaxResults(10).getResultStream().count()));
    }

    @Test
    void boxOnAForeignShelfIsRefused() {
        UUID theirShelf = UUID.randomUUID();
        store.write(foreign, em -> {
            em.persist(new Shelf(theirShelf, "theirs"));
            return null;
        });
        Shelf theirs = store.read(foreign, em -> em.find(Shelf.class, theirShelf.toString()));
        assertThrows(StorageException.class, () -> store.write(ours, em -> {
            em.persist(new Box("smuggled").on(theirs));
            return null;
        }));
    }
}
