package org.rathaus.service.postalvote.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.service.postalvote.ledger.Certificate;
import org.rathaus.service.postalvote.ledger.Holder;

/** What the town hall has done with some of the invented applications, from the decision to the post. Nobody has touched them since. */
final class DemoWork {

    private static final String ACTOR = "demo";

    private final StaffSide staff;
    private final String townId;
    private final String election;
    private final Instant now;

    DemoWork(StaffSide staff, String townId, String election, Instant now) {
        this.staff = staff;
        this.townId = townId;
        this.election = election;
        this.now = now;
    }

    void run() {
        go(0, "approved", "issued", "dispatched");
        go(2, "approved");
        go(3, "approved", "issued");
        go(12, "approved", "issued", "readyForPickup");
        go(13, Reinstatement.WITHDRAWN);
    }

    private void go(int number, String... way) {
        Optional<CaseFile> file = staff.cases().byKey(townId, DemoVoters.key(election, number)).filter(it -> it.events().size() == 1);
        for (String status : way) {
            file = file.flatMap(it -> advance(it, status));
        }
    }

    private Optional<CaseFile> advance(CaseFile file, String status) {
        if (status.equals("issued")) {
            staff.certificates().issue(townId, election, List.of(new Holder(file.id(), file.reference(), file.subject())), now, ACTOR);
        }
        if (status.equals("dispatched")) {
            List<UUID> cards = staff.certificates().ofCase(townId, file.id()).stream().map(Certificate::id).toList();
            staff.batches().dispatch(townId, election, cards, now, ACTOR);
        }
        return staff.cases().advance(townId, file.id(), file.events().size(), status, "");
    }
}
