package org.rathaus.cases.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.storage.StorageException;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.Retention.Outcome;
import org.rathaus.kernel.service.ServiceCatalog;
import org.rathaus.kernel.service.UnansweredException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Destroys the cases of a town whose time is over. Looks at those only that are old enough. */
final class RetentionSweep {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionSweep.class);
    private static final int PAGE = 200;

    private final EntityStore store;
    private final ServiceCatalog catalog;
    private final Destruction destruction;

    RetentionSweep(EntityStore store, ServiceCatalog catalog, Destruction destruction) {
        this.store = store;
        this.catalog = catalog;
        this.destruction = destruction;
    }

    /**
     * How many cases were destroyed. A case of which a service cannot say how long it is kept stays until the next day, and all
     * of a service that does not answer.
     *
     * @throws StorageException if the database cannot be read
     */
    long town(Town town, Instant now) {
        destruction.completeAll(town.id());
        long destroyed = 0;
        for (String service = after(town, ""); service != null; service = after(town, service)) {
            try {
                destroyed += catalog.find(service).flatMap(it -> RetentionRule.of(it, town))
                        .map(rule -> sweep(rule, now)).orElse(0L);
            } catch (StorageException e) {
                throw e;
            } catch (RuntimeException | LinkageError e) {
                LOG.error("the cases of {} in {} are looked at again tomorrow", service, town.id(), e);
            }
        }
        return destroyed;
    }

    /** The next service that has cases: a step in the index each, however many cases there are. */
    private String after(Town town, String service) {
        return store.read(town.id(), rows -> rows.createQuery(
                "select min(c.service) from StoredCase c where c.service > :service", String.class)
                .setParameter("service", service).getSingleResult());
    }

    private long sweep(RetentionRule rule, Instant now) {
        long destroyed = 0;
        // newest first, as the index lies
        String before = TimeOrderedIds.first(rule.latestReceipt(now)).toString();
        for (List<CaseFile> page = page(rule, before); !page.isEmpty(); page = page(rule, before)) {
            destroyed += page.stream().filter(file -> destroy(rule, file, now)).count();
            before = page.get(page.size() - 1).id().toString();
        }
        return destroyed;
    }

    private static boolean isDue(RetentionRule rule, CaseFile file, Instant now) {
        return !rule.expiry(file).at().isAfter(now);
    }

    /** Whether its time is over and it is destroyed. One that fails keeps no other one; the plugin's page tells the operator of its fault. */
    private boolean destroy(RetentionRule rule, CaseFile file, Instant now) {
        try {
            return isDue(rule, file, now) && destruction.destroy(file.townId(), file.id(), current -> isDue(rule, current, now)
                    ? Optional.of(Grounds.of(rule.expiry(current))) : Optional.empty()) == Outcome.DESTROYED;
        } catch (UnansweredException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            // its message may hold what a citizen typed
            LOG.error("{} is looked at again tomorrow: {}", file, e.getClass().getName());
            return false;
        }
    }

    private List<CaseFile> page(RetentionRule rule, String before) {
        return store.read(rule.town().id(), rows -> {
            List<StoredCase> found = rows.createQuery("select c from StoredCase c where c.service = :service"
                    + " and c.id < :before order by c.id desc", StoredCase.class)
                    .setParameter("service", rule.service().id()).setParameter("before", before).setMaxResults(PAGE)
                    .getResultList();
            Map<UUID, List<CaseEvent>> histories = found.isEmpty() ? Map.of() : histories(rows, rule, found);
            return found.stream().map(it -> it.toCaseFile(rule.town().id(), histories.get(it.id()))).toList();
        });
    }

    /** By their range instead of a list of ids: databases and EclipseLink plan a statement of 200 parameters for long. */
    private static Map<UUID, List<CaseEvent>> histories(EntityManager rows, RetentionRule rule, List<StoredCase> cases) {
        return rows.createQuery("select e from StoredEvent e, StoredCase c where c.id = e.caseId"
                + " and c.service = :service and c.id <= :newest and c.id >= :oldest order by e.number", StoredEvent.class)
                .setParameter("service", rule.service().id())
                .setParameter("newest", cases.get(0).id().toString())
                .setParameter("oldest", cases.get(cases.size() - 1).id().toString()).getResultStream()
                .collect(Collectors.groupingBy(event -> UUID.fromString(event.caseId()),
                        Collectors.mapping(StoredEvent::toEvent, Collectors.toList())));
    }
}
