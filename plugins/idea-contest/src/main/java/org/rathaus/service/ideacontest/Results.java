package org.rathaus.service.ideacontest;

import java.util.List;
import java.util.UUID;

import org.rathaus.api.storage.EntityStore;

/** Counts what was rated. The database counts those who rated the same, so that a hundred thousand entries are some hundred rows. */
final class Results {

    private final EntityStore store;

    Results(EntityStore store) {
        this.store = store;
    }

    Tallies of(String town, UUID contest) {
        List<Object[]> rows = store.read(town, all -> all.createQuery("select e.ratings, e.channel, count(e) from ContestEntry e"
                        + " where e.contest = :contest and e.state = :state group by e.ratings, e.channel", Object[].class)
                .setParameter("contest", contest.toString()).setParameter("state", ContestEntry.COUNTED).getResultList());
        Tallies tallies = new Tallies();
        rows.forEach(row -> tallies.add(Ratings.read((String) row[0]), (String) row[1], (Long) row[2]));
        return tallies;
    }
}
