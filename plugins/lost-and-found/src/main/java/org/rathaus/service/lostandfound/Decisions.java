package org.rathaus.service.lostandfound;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.StaffMember;

/** What staff decide about whoever says that an item is theirs, or has lost what it may be. The item goes along with the case. */
final class Decisions {

    private final Items items;
    private final Ties ties;
    private final CaseDesk desk;

    Decisions(Items items, Ties ties, CaseDesk desk) {
        this.items = items;
        this.ties = ties;
        this.desk = desk;
    }

    /** It is theirs: they are told to fetch it. False if something else happened to the case meanwhile. */
    boolean confirm(StaffMember member, FoundItem item, CaseFile file, int seen, Instant now) {
        Optional<CaseFile> confirmed = desk.advance(member, file.id(), seen, LostAndFound.CONFIRMED, "");
        if (confirmed.isPresent() && item.status().next().contains(ItemStatus.CLAIMED)) {
            items.advance(member.townId(), item.id(), item.events(), new Items.Act(ItemStatus.CLAIMED, file.reference(), member.name(), now));
        }
        return confirmed.isPresent();
    }

    /** It is not theirs: who claims it is told why, who has lost something else is looked for on. False as above. */
    boolean refuse(StaffMember member, FoundItem item, CaseFile file, int seen, String reason, Instant now) {
        String to = file.status().equals(LostAndFound.CANDIDATE) ? LostAndFound.OPEN : LostAndFound.REJECTED;
        Optional<CaseFile> refused = desk.advance(member, file.id(), seen, to, reason);
        if (refused.isPresent()) {
            ties.refuse(member.townId(), item.id(), file);
            settle(member.townId(), item.id(), new Items.Act(item.status(), file.reference(), member.name(), now));
        }
        return refused.isPresent();
    }

    /**
     * Gives an item the status that follows from the cases about it: where it was once all are decided.
     *
     * @param act who acts; its status does not count
     */
    void settle(String townId, UUID itemId, Items.Act act) {
        Optional<FoundItem> item = items.find(townId, itemId).filter(it -> ItemStatus.SAID.contains(it.status()));
        if (item.isEmpty() || ties.isComing(townId, itemId)) {
            return;
        }
        List<CaseFile> open = ties.open(townId, itemId);
        ItemStatus base = items.base(townId, itemId);
        boolean isClaimed = open.stream().anyMatch(it -> !it.status().equals(LostAndFound.CANDIDATE));
        boolean isMatched = !open.isEmpty() && ItemStatus.WAITING.contains(base);
        ItemStatus to = isClaimed ? ItemStatus.CLAIMED : isMatched ? ItemStatus.MATCHED : base;
        if (to != item.get().status()) {
            items.advance(townId, itemId, item.get().events(), new Items.Act(to, act.note(), act.actor(), act.at()));
        }
    }
}
