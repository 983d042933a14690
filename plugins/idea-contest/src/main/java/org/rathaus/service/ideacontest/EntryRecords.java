package org.rathaus.service.ideacontest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.PersonalData.Collector;
import org.rathaus.api.cases.ServiceCases;
import org.rathaus.api.storage.EntityStore;

/** What is kept of the entry of a case. An entry is made just before its case, so the way from the case to it is found later. */
final class EntryRecords {

    /** Longer nobody who sends takes. */
    private static final Duration ON_ITS_WAY = Duration.ofHours(1);
    private static final int AT_ONCE = 500;

    private final EntityStore store;
    private final ServiceCases cases;
    private final Clock clock;

    EntryRecords(EntityStore store, ServiceCases cases, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.clock = clock;
    }

    /** Finds the cases of entries that have come since; an entry whose case never came, or has gone, is erased. */
    void link(String town) {
        Instant now = clock.instant();
        List<ContestEntry> loose = loose(town);
        while (!loose.isEmpty()) {
            boolean hasMoved = false;
            for (ContestEntry entry : loose) {
                Optional<CaseFile> file = cases.byKey(town, entry.caseKey());
                // the day on which a card came may be long ago
                boolean isOver = entry.receivedAt().plus(ON_ITS_WAY).isBefore(now) && !CardIntake.isUnderWay(store, town, entry.caseKey());
                if (file.isPresent()) {
                    store.write(town, rows -> {
                        // another node may have erased it
                        Optional.ofNullable(rows.find(ContestEntry.class, entry.id().toString())).ifPresent(it -> it.belongsTo(file.get().id()));
                        return entry;
                    });
                } else if (isOver) {
                    store.write(town, rows -> erase(rows, entry.id()));
                }
                hasMoved |= file.isPresent() || isOver;
            }
            loose = hasMoved && loose.size() == AT_ONCE ? loose(town) : List.of();
        }
    }

    private List<ContestEntry> loose(String town) {
        return store.read(town, rows -> rows.createQuery("select e from ContestEntry e where e.caseId is null order by e.receivedAt", ContestEntry.class)
                .setMaxResults(AT_ONCE).getResultList());
    }

    private Optional<UUID> entryOf(String town, UUID file) {
        return store.read(town, rows -> rows.createQuery("select e.id from ContestEntry e where e.caseId = :file", String.class)
                .setParameter("file", file.toString()).getResultList().stream().findFirst().map(UUID::fromString));
    }

    void export(CaseFile file, Collector collector) throws IOException {
        link(file.townId());
        Optional<Contact> contact = entryOf(file.townId(), file.id())
                .flatMap(entry -> store.read(file.townId(), rows -> Optional.ofNullable(rows.find(Contact.class, entry.toString()))));
        if (contact.isPresent()) {
            String text = contact.get().name() + "\n" + contact.get().address() + "\n" + contact.get().email() + "\n";
            collector.add("draw/contact.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    void erase(String town, UUID file) {
        link(town);
        entryOf(town, file).ifPresent(entry -> store.write(town, rows -> erase(rows, entry)));
    }

    void anonymise(String town, UUID file) {
        link(town);
        entryOf(town, file).ifPresent(entry -> store.write(town, rows -> {
            ideas(rows, entry).forEach(Idea::detach);
            Optional.ofNullable(rows.find(Contact.class, entry.toString())).ifPresent(rows::remove);
            delete(rows, "delete from Claim c where c.owner = :owner", entry);
            return entry;
        }));
    }

    /** Supports go with the idea; what was published of the draw names nobody and stays. */
    private static UUID erase(EntityManager rows, UUID entry) {
        for (Idea idea : ideas(rows, entry)) {
            delete(rows, "delete from Support s where s.idea = :owner", idea.id());
            delete(rows, "delete from Claim c where c.owner = :owner", idea.id());
            rows.remove(idea);
        }
        delete(rows, "delete from Claim c where c.owner = :owner", entry);
        Optional.ofNullable(rows.find(Contact.class, entry.toString())).ifPresent(rows::remove);
        Optional.ofNullable(rows.find(ContestEntry.class, entry.toString())).ifPresent(rows::remove);
        return entry;
    }

    private static void delete(EntityManager rows, String query, UUID owner) {
        rows.createQuery(query).setParameter("owner", owner.toString()).executeUpdate();
    }

    private static List<Idea> ideas(EntityManager rows, UUID entry) {
        return rows.createQuery("select i from Idea i where i.entry = :entry", Idea.class).setParameter("entry", entry.toString()).getResultList();
    }
}
