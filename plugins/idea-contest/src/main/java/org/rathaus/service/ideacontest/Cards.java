package org.rathaus.service.ideacontest;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.rathaus.api.storage.EntityStore;

/** The printed cards of contests. */
final class Cards {

    /** So many can be printed at once. */
    static final int MOST = 2_000;

    private final EntityStore store;

    Cards(EntityStore store) {
        this.store = store;
    }

    /**
     * Makes new cards.
     *
     * @param number at most {@link #MOST}
     * @return the batch that they are
     */
    int print(String town, UUID contest, int number) {
        return store.write(town, rows -> {
            Integer last = rows.createQuery("select max(c.batch) from Card c where c.contest = :contest", Integer.class)
                    .setParameter("contest", contest.toString()).getSingleResult();
            int batch = last == null ? 1 : last + 1;
            for (int place = 1; place <= Math.min(number, MOST); place++) {
                rows.persist(new Card(contest, CardCode.next(), batch, place));
            }
            return batch;
        });
    }

    /** The cards of a batch in their order; none if there is no such batch. */
    List<Card> batch(String town, UUID contest, int batch) {
        return store.read(town, rows -> rows.createQuery(
                        "select c from Card c where c.contest = :contest and c.batch = :batch order by c.place", Card.class)
                .setParameter("contest", contest.toString()).setParameter("batch", batch).getResultList());
    }

    /** How many cards each batch has, by its number less one. */
    List<Long> batches(String town, UUID contest) {
        return store.read(town, rows -> {
            List<Long> sizes = new ArrayList<>();
            rows.createQuery("select c.batch, count(c) from Card c where c.contest = :contest group by c.batch order by c.batch", Object[].class)
                    .setParameter("contest", contest.toString()).getResultList().forEach(row -> sizes.add((Long) row[1]));
            return sizes;
        });
    }
}
