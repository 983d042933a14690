package org.rathaus.service.lostandfound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.ServiceCases;
import org.rathaus.api.service.Offer;

/** Tells those who have lost something that something fits: their case gets a status that is mailed. */
final class Alerts {

    private static final int PAGE = 200;
    private static final int MOST_NAMED = 20;

    private final Items items;
    private final Matching matching;
    private final ServiceCases cases;

    Alerts(Items items, Matching matching, ServiceCases cases) {
        this.items = items;
        this.matching = matching;
        this.cases = cases;
    }

    /**
     * Compares an item that came in with all open reports. May be repeated: who was told is not told again.
     *
     * @return the references of those that were told
     */
    List<String> about(FoundItem item, Offer offer) {
        String townId = offer.town().id();
        int least = offer.settings(LostAndFoundSettings.class).alertFrom();
        List<String> told = new ArrayList<>();
        Optional<CaseFile> last = Optional.empty();
        List<CaseFile> page;
        do {
            page = cases.inStatus(townId, LostAndFound.OPEN, last, PAGE);
            for (CaseFile file : page) {
                boolean fits = LossReport.of(file.answers()).filter(it -> matching.match(townId, it, item).score() >= least).isPresent();
                if (fits && cases.advance(townId, file.id(), file.events().size(), LostAndFound.CANDIDATE, "").isPresent()) {
                    told.add(file.reference());
                }
            }
            last = page.stream().reduce((a, b) -> b);
        } while (page.size() == PAGE);
        if (!told.isEmpty()) {
            items.advance(townId, item.id(), item.events(), new Items.Act(ItemStatus.MATCHED, String.join(", ", told.subList(0, Math.min(MOST_NAMED, told.size()))), Items.SYSTEM, offer.now()));
        }
        return told;
    }
}
