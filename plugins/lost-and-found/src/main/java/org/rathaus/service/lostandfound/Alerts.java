package org.rathaus.service.lostandfound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.ServiceCases;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.Texts;

/** Tells those who have lost something that something fits: their case gets a status that is mailed. */
final class Alerts {

    private static final Texts TEXTS = Texts.of(LostAndFound.class);
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
        int least = least(offer);
        Set<UUID> refused = ties.refused(townId, item.id());
        List<String> told = new ArrayList<>();
        each(townId, LostAndFound.OPEN, file -> {
            boolean fits = LossReport.of(file.answers()).filter(it -> matching.match(townId, it, item).score() >= least).isPresent();
            if (fits && !refused.contains(file.id()) && tell(file, item, offer)) {
                told.add(file.reference());
            }
        });
        return told;
    }

    private static int least(Offer offer) {
        return offer.settings(LostAndFoundSettings.class).alertFrom();
    }

    private void each(String townId, String status, Consumer<CaseFile> look) {
        Optional<CaseFile> last = Optional.empty();
        List<CaseFile> page;
        do {
            page = cases.inStatus(townId, status, last, PAGE);
            page.forEach(look);
            last = page.stream().reduce((a, b) -> b);
        } while (page.size() == PAGE);
    }

    /**
     * Goes on looking for what was lost where all that fitted went to others, or was something else. What came in meanwhile was not
     * compared: whoever is told that something fits is told of nothing more.
     *
     * @param since who was told before that they are looked for again was compared already
     */
    void goOn(Offer offer, Instant since) {
        String townId = offer.town().id();
        each(townId, LostAndFound.CANDIDATE, file -> {
            if (ties.isWithoutItem(townId, file.id(), offer.now())) {
                cases.advance(townId, file.id(), file.events().size(), LostAndFound.OPEN, TEXTS.get(file.language(), "loss.gone"));
            }
        });
        each(townId, LostAndFound.OPEN, file -> {
            CaseEvent last = file.events().get(file.events().size() - 1);
            if (last.number() > 1 && last.at().isAfter(since)) {
                matching.of(townId, file.answers()).stream().filter(it -> it.match().score() >= least(offer)).map(Matching.Candidate::item)
                        .filter(it -> !ties.refused(townId, it.id()).contains(file.id())).forEach(it -> tell(file, it, offer));
            }
        });
    }

    /** First the tie, which changes nothing the second time: after a crash in between the case is told the next time. */
    private boolean tell(CaseFile file, FoundItem item, Offer offer) {
        items.tie(file.townId(), Tie.with(item.id(), file.id(), offer.now()), new Items.Act(ItemStatus.MATCHED, file.reference(), Items.SYSTEM, offer.now()));
        return cases.advance(file.townId(), file.id(), file.events().size(), LostAndFound.CANDIDATE, "").isPresent();
    }
}
