package org.rathaus.service.lostandfound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.ServiceCases;
import org.rathaus.api.service.Offer;

/** Tells those who have lost something that something fits: their case gets a status that is mailed. */
final class Alerts {

    private static final int PAGE = 200;

    private final Items items;
    private final Matching matching;
    private final Ties ties;
    private final ServiceCases cases;

    Alerts(Items items, Matching matching, Ties ties, ServiceCases cases) {
        this.items = items;
        this.matching = matching;
        this.ties = ties;
        this.cases = cases;
    }

    /**
     * Compares an item that came in with all open reports, but those that staff have found to be about something else. May be
     * repeated: who was told is not told again.
     *
     * @return the references of those that were told
     */
    List<String> about(FoundItem item, Offer offer) {
        String townId = offer.town().id();
        int least = offer.settings(LostAndFoundSettings.class).alertFrom();
        Set<UUID> refused = ties.refused(townId, item.id());
        List<String> told = new ArrayList<>();
        Optional<CaseFile> last = Optional.empty();
        List<CaseFile> page;
        do {
            page = cases.inStatus(townId, LostAndFound.OPEN, last, PAGE);
            for (CaseFile file : page) {
                boolean fits = LossReport.of(file.answers()).filter(it -> matching.match(townId, it, item).score() >= least).isPresent();
                if (fits && !refused.contains(file.id()) && tell(file, item, offer)) {
                    told.add(file.reference());
                }
            }
            last = page.stream().reduce((a, b) -> b);
        } while (page.size() == PAGE);
        return told;
    }

    /** First the tie, which changes nothing the second time: after a crash in between the case is told the next time. */
    private boolean tell(CaseFile file, FoundItem item, Offer offer) {
        items.tie(file.townId(), Tie.with(item.id(), file.id(), offer.now()), new Items.Act(ItemStatus.MATCHED, file.reference(), Items.SYSTEM, offer.now()));
        return cases.advance(file.townId(), file.id(), file.events().size(), LostAndFound.CANDIDATE, "").isPresent();
    }
}
