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
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.ServiceCases;
import org.rathaus.api.storage.EntityStore;

/** Which cases are about which items. */
final class Ties {

    /** Longer nobody who sends a form takes. */
    private static final Duration ON_ITS_WAY = Duration.ofHours(1);
    private static final int MOST = 500;
    private static final Set<String> OPEN = Set.of(LostAndFound.CANDIDATE, LostAndFound.CLAIMED, LostAndFound.CONFIRMED);

    private final EntityStore store;
    private final ServiceCases cases;

    Ties(EntityStore store, ServiceCases cases) {
        this.store = store;
        this.cases = cases;
    }

    /** Whose losses it fits, and who says that it is theirs, as long as that is not decided; the first first. */
    List<CaseFile> open(String townId, UUID itemId) {
        Map<UUID, CaseFile> open = new LinkedHashMap<>();
        for (Tie tie : of(townId, itemId)) {
            file(townId, tie).filter(it -> OPEN.contains(it.status()) && !(tie.isRefused() && isLoss(it))).ifPresent(it -> open.put(it.id(), it));
        }
        return List.copyOf(open.values());
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

    /** Finds the cases that have come since; what is tied to one that never came is forgotten. */
    void link(String townId, Instant now) {
        List<Tie> loose = store.read(townId, rows -> rows.createQuery("select t from Tie t where t.caseId is null order by t.at", Tie.class)
                .setMaxResults(MOST).getResultList());
        for (Tie tie : loose) {
            Optional<CaseFile> file = cases.byKey(townId, tie.caseKey());
            if (file.isPresent() || tie.at().plus(ON_ITS_WAY).isBefore(now)) {
                store.write(townId, rows -> settle(rows, tie, file));
            }
        }
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
