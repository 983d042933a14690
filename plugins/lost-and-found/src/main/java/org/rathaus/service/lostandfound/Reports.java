package org.rathaus.service.lostandfound;

import java.time.Instant;
import java.util.List;

import org.rathaus.api.cases.Submission;
import org.rathaus.api.service.Offer;

/** What citizens report, and what it makes of the items that it is about. Doing it twice changes nothing. */
final class Reports {

    private final Items items;
    private final Matching matching;

    Reports(Items items, Matching matching) {
        this.items = items;
        this.matching = matching;
    }

    /** The status of the case that it becomes. */
    String received(Submission submission, Offer offer) {
        return switch (submission.answers().raw(LossForm.ABOUT.id())) {
            case LossForm.CLAIM -> claimed(submission, offer);
            case LossForm.FOUND -> LostAndFound.REPORTED;
            default -> lost(submission, offer);
        };
    }

    private String claimed(Submission submission, Offer offer) {
        items.byNumber(offer.town().id(), submission.answers().raw(LossForm.ITEM.id())).filter(it -> ItemStatus.CLAIMABLE.contains(it.status()))
                .ifPresent(it -> tie(it, ItemStatus.CLAIMED, submission, offer));
        return LostAndFound.CLAIMED;
    }

    /** A loss that something fits already is told so at once. */
    private String lost(Submission submission, Offer offer) {
        int least = offer.settings(LostAndFoundSettings.class).alertFrom();
        List<FoundItem> fitting = matching.of(offer.town().id(), submission.answers()).stream().filter(it -> it.match().score() >= least)
                .map(Matching.Candidate::item).toList();
        fitting.forEach(it -> tie(it, ItemStatus.MATCHED, submission, offer));
        return fitting.isEmpty() ? LostAndFound.OPEN : LostAndFound.CANDIDATE;
    }

    private void tie(FoundItem item, ItemStatus to, Submission submission, Offer offer) {
        Instant now = offer.now();
        items.tie(offer.town().id(), Tie.coming(item.id(), submission.idempotencyKey(), now), new Items.Act(to, "", Items.SYSTEM, now));
    }
}
