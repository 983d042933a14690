package org.rathaus.service.lostandfound;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.ServiceCases;
import org.rathaus.api.storage.EntityStore;

/** Which cases are about which items. */
final class Ties {

    /** Longer nobody who sends a form takes. */
    private static final Duration ON_ITS_WAY = Duration.ofHours(1);
    private static final int MOST = 500;
    private static final Set<String> OPEN = Set.of(LostAndFound.CANDIDATE, LostAndFound.CLAIMED, LostAndFound.CONFIRMED);
    /** Staff refuse a claim that is not the owner's: whoever closes it from here has found that it is. */
    private static final Set<String> OWNERS = Set.of(LostAndFound.CLAIMED, LostAndFound.CONFIRMED);

    private final EntityStore store;
    private final ServiceCases cases;

    Ties(EntityStore store, ServiceCases cases) {
        this.store = store;
        this.cases = cases;
    }

    /** Whose losses it fits, and who says that it is theirs, as long as that is not decided; the first first. */
    List<CaseFile> open(String townId, UUID itemId) {
        return about(townId, itemId).stream().filter(it -> OPEN.contains(it.status())).toList();
    }

    /** All that are there, whatever their status, but for losses of something else; the first first. */
    List<CaseFile> about(String townId, UUID itemId) {
        Map<UUID, CaseFile> about = new LinkedHashMap<>();
        for (Tie tie : of(townId, itemId)) {
            file(townId, tie).filter(it -> !(tie.isRefused() && isLoss(it))).ifPresent(it -> about.put(it.id(), it));
        }
        return List.copyOf(about.values());
    }

    /** Whether a case with this reference is about it, or was once taken to be. */
    boolean isAbout(String townId, UUID itemId, String reference) {
        return of(townId, itemId).stream().flatMap(it -> file(townId, it).stream()).anyMatch(it -> it.reference().equals(reference));
    }

    /** Whether staff closed it after a moment as the owner's, to whom the item is then as good as handed over. */
    static boolean isClosedAsOwners(CaseFile file, Instant since) {
        CaseEvent last = file.events().stream().filter(it -> !file.isMessage(it)).reduce((a, b) -> b).orElseThrow();
        return last.status().equals(LostAndFound.CLOSED) && last.at().isAfter(since) && last.number() > 1
                && OWNERS.contains(file.events().get(last.number() - 2).status());
    }

    static boolean isLoss(CaseFile file) {
        return file.answers().raw(LossForm.ABOUT.id()).equals(LossForm.LOST);
    }

    private List<Tie> of(String townId, UUID itemId) {
        return store.read(townId, rows -> rows.createQuery("select t from Tie t where t.itemId = :item order by t.at, t.id", Tie.class)
                .setParameter("item", itemId.toString()).getResultList());
    }

    private Optional<CaseFile> file(String townId, Tie tie) {
        return tie.caseId().map(it -> cases.find(townId, it)).orElseGet(() -> cases.byKey(townId, tie.caseKey()));
    }

    /** Whether a case about it is just being received: whoever looks now does not know of it yet. */
    boolean isComing(String townId, UUID itemId) {
        return of(townId, itemId).stream().anyMatch(it -> it.caseId().isEmpty() && file(townId, it).isEmpty());
    }

    /** The losses that were of something else. */
    Set<UUID> refused(String townId, UUID itemId) {
        return of(townId, itemId).stream().filter(Tie::isRefused).flatMap(it -> it.caseId().stream()).collect(Collectors.toSet());
    }

    /** Whether all the items that a loss fitted have been gone for a while: staff may still be about to close it. */
    boolean isWithoutItem(String townId, UUID caseId, Instant now) {
        List<FoundItem> fitted = store.read(townId, rows -> rows.createQuery("select t from Tie t where t.caseId = :case and t.refused = false", Tie.class)
                .setParameter("case", caseId.toString()).getResultStream()
                .flatMap(it -> Optional.ofNullable(rows.find(FoundItem.class, it.itemId().toString())).stream()).toList());
        return !fitted.isEmpty() && fitted.stream().allMatch(it -> !ItemStatus.CLAIMABLE.contains(it.status()) && it.changedAt().plus(ON_ITS_WAY).isBefore(now));
    }

    /** Notes that the loss was of something else. */
    void refuse(String townId, UUID itemId, CaseFile file) {
        Set<UUID> meant = of(townId, itemId).stream().filter(it -> file(townId, it).filter(found -> found.id().equals(file.id())).isPresent())
                .map(Tie::id).collect(Collectors.toSet());
        store.write(townId, rows -> {
            meant.forEach(id -> Optional.ofNullable(rows.find(Tie.class, id.toString())).ifPresent(it -> {
                it.belongsTo(file.id());
                it.refuse();
            }));
            return null;
        });
    }

    /**
     * Notes that the loss was of none of the other items that it was compared with: it was of this one.
     *
     * @return the others
     */
    List<UUID> refuseOthers(String townId, UUID itemId, CaseFile file, Instant now) {
        link(townId, now);
        return store.write(townId, rows -> {
            List<Tie> others = rows.createQuery("select t from Tie t where t.caseId = :case and t.itemId <> :item and t.refused = false", Tie.class)
                    .setParameter("case", file.id().toString()).setParameter("item", itemId.toString()).getResultList();
            others.forEach(Tie::refuse);
            return others.stream().map(Tie::itemId).toList();
        });
    }

    /** Finds the cases that have come since; what is tied to one that never came is forgotten. */
    void link(String townId, Instant now) {
        List<Tie> loose = loose(townId);
        while (!loose.isEmpty()) {
            boolean hasMoved = false;
            for (Tie tie : loose) {
                Optional<CaseFile> file = cases.byKey(townId, tie.caseKey());
                boolean isKnown = file.isPresent() || tie.at().plus(ON_ITS_WAY).isBefore(now);
                if (isKnown) {
                    store.write(townId, rows -> settle(rows, tie, file));
                }
                hasMoved |= isKnown;
            }
            loose = hasMoved && loose.size() == MOST ? loose(townId) : List.of();
        }
    }

    private List<Tie> loose(String townId) {
        return store.read(townId, rows -> rows.createQuery("select t from Tie t where t.caseId is null order by t.at", Tie.class)
                .setMaxResults(MOST).getResultList());
    }

    private static UUID settle(EntityManager rows, Tie tie, Optional<CaseFile> file) {
        Tie there = rows.find(Tie.class, tie.id().toString());
        if (there != null && file.isPresent()) {
            there.belongsTo(file.get().id());
        } else if (there != null) {
            rows.remove(there);
        }
        return tie.id();
    }

    /** When a case is gone. */
    void forget(String townId, UUID caseId) {
        store.write(townId, rows -> rows.createQuery("delete from Tie t where t.caseId = :case").setParameter("case", caseId.toString()).executeUpdate());
    }
}
