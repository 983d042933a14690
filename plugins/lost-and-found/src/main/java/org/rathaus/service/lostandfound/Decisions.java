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

    /**
     * It is theirs: they are told to fetch it. Whatever else may have been what they have lost is not. False if something else
     * happened to the case meanwhile.
     */
    boolean confirm(StaffMember member, FoundItem item, CaseFile file, int seen, Instant now) {
        Optional<CaseFile> confirmed = desk.advance(member, file.id(), seen, LostAndFound.CONFIRMED, "");
        if (confirmed.isPresent() && item.status().next().contains(ItemStatus.CLAIMED)) {
            items.advance(member.townId(), item.id(), item.events(), new Items.Act(ItemStatus.CLAIMED, file.reference(), member.name(), now));
        }
        if (confirmed.isPresent() && Ties.isLoss(file)) {
            ties.refuseOthers(member.townId(), item.id(), file, now)
                    .forEach(it -> settle(member.townId(), it, new Items.Act(item.status(), file.reference(), member.name(), now)));
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
     * Gives an item the status that follows from the cases about it: where it was once all are decided. What staff have said of it
     * without a case stays. After a case was closed as the owner's it stays claimed: it may have left the house, and only staff know.
     *
     * @param act who acts; its status does not count
     */
    void settle(String townId, UUID itemId, Items.Act act) {
        Optional<FoundItem> found = items.find(townId, itemId).filter(it -> ItemStatus.SAID.contains(it.status()));
        if (found.isEmpty() || ties.isComing(townId, itemId) || !isSaidByCases(townId, itemId)) {
            return;
        }
        FoundItem item = found.get();
        String closed = closed(townId, item);
        ItemStatus to = closed.isEmpty() ? said(townId, itemId) : ItemStatus.CLAIMED;
        if (to != item.status()) {
            items.advance(townId, itemId, item.events(), new Items.Act(to, act.note(), act.actor(), act.at()), it -> it.closedWith(closed));
        } else if (!closed.equals(item.closedCase())) {
            items.change(townId, itemId, act.at(), it -> it.closedWith(closed));
        }
    }

    /** Whether a case has given it its status: when it came, or by what staff have decided about it. */
    private boolean isSaidByCases(String townId, UUID itemId) {
        return items.last(townId, itemId).filter(it -> it.actor().equals(Items.SYSTEM) || ties.isAbout(townId, itemId, it.note())).isPresent();
    }

    private ItemStatus said(String townId, UUID itemId) {
        List<CaseFile> open = ties.open(townId, itemId);
        ItemStatus base = items.base(townId, itemId);
        boolean isClaimed = open.stream().anyMatch(it -> !it.status().equals(LostAndFound.CANDIDATE));
        boolean isMatched = !open.isEmpty() && ItemStatus.WAITING.contains(base);
        return isClaimed ? ItemStatus.CLAIMED : isMatched ? ItemStatus.MATCHED : base;
    }

    /** The case that was closed as the owner's since the thing is where it is; once that is gone, what the item remembers of it. */
    private String closed(String townId, FoundItem item) {
        Instant since = items.lastInFact(townId, item.id()).map(ItemEvent::at).orElse(Instant.MIN);
        Optional<CaseFile> closed = ties.about(townId, item.id()).stream().filter(it -> Ties.isClosedAsOwners(it, since)).findFirst();
        return closed.map(CaseFile::reference).orElse(ties.isAbout(townId, item.id(), item.closedCase()) ? "" : item.closedCase());
    }
}
