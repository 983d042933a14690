package org.rathaus.service.ideacontest;

import java.time.Duration;

import org.rathaus.api.audit.ServiceAudit;
import org.rathaus.api.service.Offer;
import org.rathaus.api.storage.EntityStore;

/** What nobody has to press a button for: contact data go when their time is over. */
final class ContestUpkeep {

    private static final Duration KEYED_ONCE = Duration.ofDays(60);

    private final EntityStore store;
    private final EntryRecords records;
    private final Draws draws;
    private final ServiceAudit audit;

    ContestUpkeep(EntityStore store, EntryRecords records, Draws draws, ServiceAudit audit) {
        this.store = store;
        this.records = records;
        this.draws = draws;
        this.audit = audit;
    }

    void lookAfter(Offer offer) {
        String town = offer.town().id();
        records.link(town);
        draws.clearDue(town, offer.now()).forEach(it -> audit.write(town, "deleteContacts", it.toString()));
        CardIntake.forgetOlder(store, town, offer.now().minus(KEYED_ONCE));
    }
}
