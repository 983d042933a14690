package org.rathaus.storage.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaUpdate;
import org.junit.jupiter.api.Test;
import org.rathaus.api.storage.StorageException;

class TownIsolationTest extends StorageContract {

    @Test
    void findsOnlyOwnRowsById() {
        UUID id = save(foreign, "bag");
        assertTrue(find(foreign, id).isPresent());
        assertTrue(find(ours, id).isEmpty());
        assertThrows(StorageException.class, () -> store.read(ours,
                em -> em.getReference(Item.class, id.toString()).name()));
    }

    @Test
    void queriesOnlyOwnRows() {
        save(foreign, "bag");
        save(ours, "umbrella");
        assertEquals(List.of("umbrella"), names(ours));
        long count = store.read(ours, em -> em.createQuery("select count(i) from Item i", Long.class)
                .getSingleResult());
        assertEquals(1, count);
    }

    @Test
    void joinsOnlyOwnRows() {
        UUID id = save(foreign, "bag");
        save(ours, new Item(id, "umbrella"));
        assertEquals(List.of("umbrella/umbrella"), store.read(ours, em -> em.createQuery(
                "select concat(a.name, '/', b.name) from Item a, Item b where a.id = b.id", String.class)
                .getResultList()));
        assertEquals(1, store.read(ours, em -> em.createQuery(
                "select i from Item i where exists (select 1 from Item other where other.id = i.id)", Item.class)
                .getResultList()).size());
        assertEquals(0, store.read(ours, em -> em.createQuery(
                "select i from Item i where i.id in (select o.id from Item o where o.name = 'bag')", Item.class)
                .getResultList()).size());
    }

    @Test
    void criteriaFindOnlyOwnRows() {
        save(foreign, "bag");
        save(ours, "umbrella");
        List<Item> found = store.read(ours, em -> {
            CriteriaQuery<Item> query = em.getCriteriaBuilder().createQuery(Item.class);
            query.from(Item.class);
            return em.createQuery(query).getResultList();
        });
        assertEquals(List.of("umbrella"), found.stream().map(Item::name).toList());
    }

    @Test
    void bulkChangesTouchOnlyOwnRows() {
        save(foreign, "bag");
        save(ours, "umbrella");
        assertEquals(1, execute(em -> em.createQuery("update Item i set i.name = 'hat'")));
        assertEquals(1, execute(em -> {
            CriteriaUpdate<Item> update = em.getCriteriaBuilder().createCriteriaUpdate(Item.class);
            update.from(Item.class);
            return em.createQuery(update.set("name", "cap"));
        }));
        assertEquals(1, execute(em -> em.createQuery("delete from Item i")));
        assertEquals(List.of("bag"), names(foreign));
    }

    private int execute(Function<EntityManager, Query> query) {
        return store.write(ours, em -> query.apply(em).executeUpdate());
    }

    @Test
    void mergingAForeignRowMakesAnOwnOne() {
        UUID id = save(foreign, "bag");
        Item theirs = find(foreign, id).orElseThrow();
        theirs.rename("stolen");
        store.write(ours, em -> em.merge(theirs));
        assertEquals(List.of("bag"), names(foreign));
        assertEquals(List.of("stolen"), names(ours));
    }

    @Test
    void removingAForeignRowRemovesNothing() {
        UUID id = save(foreign, "bag");
        Item theirs = find(foreign, id).orElseThrow();
        store.write(ours, em -> {
            em.remove(em.merge(theirs));
            return null;
        });
        assertEquals(List.of("bag"), names(foreign));
    }

    @Test
    void sameIdInTwoTownsIsTwoRows() {
        UUID id = save(foreign, "bag");
        save(ours, new Item(id, "umbrella"));
        assertEquals("bag", find(foreign, id).orElseThrow().name());
        assertEquals("umbrella", find(ours, id).orElseThrow().name());
    }

    @Test
    void refusesAForeignKeyIntoAnotherTown() {
        UUID parent = save(foreign, "bag");
        Item child = new Item(UUID.randomUUID(), "key").under(parent);
        assertThrows(StorageException.class, () -> save(ours, child));
        assertTrue(names(ours).isEmpty());
    }

    @Test
    void refusesWaysAroundTheTown() {
        store.write(ours, em -> {
            assertRefused(() -> em.createNativeQuery("select * from test_item"));
            assertRefused(() -> em.createStoredProcedureQuery("any"));
            assertRefused(() -> em.unwrap(Object.class));
            assertRefused(em::getDelegate);
            assertRefused(em::getEntityManagerFactory);
            assertRefused(em::getTransaction);
            assertRefused(() -> em.setProperty("rathaus.town", foreign));
            assertRefused(() -> em.find(Item.class, "1", Map.of("rathaus.town", foreign)));
            assertRefused(() -> em.createQuery("select i from Item i").unwrap(Object.class));
            assertRefused(() -> em.createQuery("select i from Item i").setMaxResults(1).setHint("a", "b"));
            return null;
        });
    }

    @Test
    void refusesSqlWithinAQuery() {
        save(foreign, "bag");
        for (String query : List.of("select SQL('(select max(name) from test_item)') from Item i",
                "select i from Item i where COLUMN('TOWN', i) = 'foreign'",
                "select i from Item i where SQL('1 = 1 or 1 = 1')", "select i from Item i where FUNC('f', i.name) = 1",
                "select i from Item i where OPERATOR('ToUpperCase', i.name) = 'A'",
                "select i from Item i where TABLE('TEST_ITEM') is not null")) {
            assertThrows(IllegalArgumentException.class,
                    () -> store.read(ours, em -> em.createQuery(query).getResultList()), query);
        }
    }

    @Test
    void refusesFunctionsOfTheDatabase() {
        for (String query : List.of("select FUNCTION('set_config', 'rathaus.town', 'foreign', false) from Item i",
                "select i from Item i where function ( 'length', i.name) = 1",
                "select i from Item i where i.name = 'it''s' and FUNCTION('f') = 1",
                "select i from Item i where FUNCTION\u2003('f') = 1",
                "select i from Item i where funct\u0131on('f') = 1",
                "select i from Item i where i.name = \"'\" or FUNCTION('f', i.name) = \"'\"",
                "select i from Item i where i.name <> x' or FUNCTION('f', i.name) = x'")) {
            assertThrows(UnsupportedOperationException.class,
                    () -> store.read(ours, em -> em.createQuery(query).getResultList()), query);
        }
        assertThrows(UnsupportedOperationException.class, () -> store.read(ours,
                em -> em.getCriteriaBuilder().function("set_config", String.class)));
        assertEquals(List.of(), store.read(ours, em -> em.createQuery(
                "select i from Item i where i.name in ('a function (of time)','','\"it''s\"')").getResultList()));
    }

    @Test
    void needsATown() {
        assertThrows(IllegalArgumentException.class, () -> store.read(null, em -> null));
        for (String id : List.of("", " ", "*", "a'b")) {
            assertThrows(IllegalArgumentException.class, () -> store.write(id, em -> null));
        }
    }

    private static void assertRefused(Runnable way) {
        assertNull(assertThrows(UnsupportedOperationException.class, way::run).getCause());
    }
}
