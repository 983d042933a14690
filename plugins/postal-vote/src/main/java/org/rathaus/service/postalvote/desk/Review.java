package org.rathaus.service.postalvote.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.service.postalvote.election.Election;
import org.rathaus.service.postalvote.election.Elections;
import org.rathaus.service.postalvote.ledger.Application;
import org.rathaus.service.postalvote.ledger.Applications;
import org.rathaus.service.postalvote.ledger.Incoming;
import org.rathaus.service.postalvote.ledger.Standing;

/** Compares applications that wait with the voter register, and gives their cases the status that follows. */
final class Review {

    /** In one request; each takes some milliseconds. */
    private static final int MOST = 500;
    private static final int PAGE = 200;

    private final StaffSide staff;
    private final Elections elections;

    Review(StaffSide staff, Elections elections) {
        this.staff = staff;
        this.elections = elections;
    }

    /** How many of the oldest cases that wait are not known to the ledger as waiting: such as were sealed, or called a duplicate, until now. */
    long reopened(String townId, String election) {
        return staff.cases().inStatus(townId, Standing.RECEIVED.key(), Optional.empty(), PAGE).stream()
                .filter(file -> elections.of(file.answers()).stream().anyMatch(it -> it.id().equals(election)))
                .filter(file -> staff.applications().ofCase(townId, file.id()).stream().noneMatch(it -> it.standing() == Standing.RECEIVED)).count();
    }

    /** @return how many cases have another status now */
    int run(String townId, String election, Instant now) {
        // an application whose case is not known would be taken up a second time, as its own duplicate
        staff.applications().linkAll(townId, now);
        int changed = 0;
        int seen = 0;
        Optional<CaseFile> last = Optional.empty();
        List<CaseFile> page;
        do {
            page = staff.cases().inStatus(townId, Standing.RECEIVED.key(), last, PAGE);
            for (CaseFile file : page) {
                changed += elections.of(file.answers()).stream().anyMatch(it -> it.id().equals(election)) && review(file, now) ? 1 : 0;
            }
            seen += page.size();
            last = page.isEmpty() ? last : Optional.of(page.get(page.size() - 1));
        } while (page.size() == PAGE && changed < MOST && seen < MOST * PAGE);
        return changed;
    }

    private boolean review(CaseFile file, Instant now) {
        Applications applications = staff.applications();
        TypedVoter typed = new TypedVoter(file.answers());
        List<Application> known = applications.ofCase(file.townId(), file.id());
        if (known.isEmpty()) {
            List<String> all = elections.of(file.answers()).stream().map(Election::id).toList();
            applications.adopt(file, new Incoming("case " + file.id(), all, typed.voter(), typed.diverted(), file.intake().channel(), file.receivedAt()));
            known = applications.ofCase(file.townId(), file.id());
        }
        List<Standing> standings = known.stream().map(it -> applications.review(file.townId(), it, typed.voter(), now)).toList();
        return advance(file, Standing.together(standings));
    }

    private boolean advance(CaseFile file, Standing standing) {
        return standing != Standing.RECEIVED
                && staff.cases().advance(file.townId(), file.id(), file.events().size(), standing.key(), "").isPresent();
    }
}
