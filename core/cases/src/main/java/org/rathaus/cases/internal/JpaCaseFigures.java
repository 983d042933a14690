package org.rathaus.cases.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.cases.Channel;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.kernel.cases.CaseFigures;
import org.rathaus.kernel.service.ServiceCatalog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts through the ids, which sort by time: a day is one stretch of the primary key, however many cases there are. */
@Component
public final class JpaCaseFigures implements CaseFigures {

    private static final Logger LOG = LoggerFactory.getLogger(JpaCaseFigures.class);

    private final EntityStore store;
    private final ServiceCatalog catalog;

    private record Way(String service, Channel channel) {
    }

    @Activate
    public JpaCaseFigures(@Reference(target = "(model=cases)") EntityStore store, @Reference ServiceCatalog catalog) {
        this.store = store;
        this.catalog = catalog;
    }

    @Override
    public Optional<Instant> oldest(String townId) {
        return store.read(townId, rows -> rows.createQuery("select c.receivedAt from StoredCase c order by c.id", Instant.class)
                .setMaxResults(1).getResultStream().findFirst());
    }

    @Override
    public List<Received> received(String townId, Instant from, Instant before) {
        return store.read(townId, rows -> {
            Map<Way, Long> numbers = new HashMap<>();
            // a destroyed case is in the protocol of deletions under the id that it had
            for (String entity : List.of("StoredCase", "StoredDeletion")) {
                within(rows.createQuery("select c.service, c.channel, count(c) from " + entity + " c where c.id >= :from and c.id < :before"
                        + " group by c.service, c.channel", Object[].class), from, before).getResultList()
                        .forEach(row -> numbers.merge(new Way((String) row[0], Channel.of((String) row[1])), (Long) row[2], Long::sum));
            }
            List<Received> received = new ArrayList<>();
            numbers.forEach((way, number) -> received.add(new Received(way.service(), way.channel(), number)));
            return received;
        });
    }

    @Override
    public List<Decided> decided(String townId, Instant from, Instant before) {
        Map<String, Optional<Lifecycle>> lifecycles = new HashMap<>();
        return store.read(townId, rows -> {
            Set<String> ended = new HashSet<>();
            within(rows.createQuery("select c.service, p.caseId, p.status, e.number from StoredEvent e, StoredEvent p, StoredCase c"
                    + " where p.caseId = e.caseId and c.id = e.caseId and p.number < e.number and e.id >= :from and e.id < :before",
                    Object[].class), from, before).getResultStream()
                    .filter(row -> isEnd(lifecycles, row[0], row[2])).forEach(row -> ended.add(row[1] + "/" + row[3]));
            return within(rows.createQuery("select c.service, e.caseId, e.status, e.number, c.receivedAt, e.at from StoredEvent e, StoredCase c"
                    + " where c.id = e.caseId and e.id >= :from and e.id < :before", Object[].class), from, before).getResultStream()
                    .filter(row -> isEnd(lifecycles, row[0], row[2]) && !ended.contains(row[1] + "/" + row[3]))
                    .map(row -> new Decided((String) row[0], Duration.between((Instant) row[4], (Instant) row[5]))).toList();
        });
    }

    private boolean isEnd(Map<String, Optional<Lifecycle>> lifecycles, Object service, Object status) {
        return lifecycles.computeIfAbsent((String) service, this::lifecycle).filter(it -> !it.isOpen((String) status)).isPresent();
    }

    private static TypedQuery<Object[]> within(TypedQuery<Object[]> query, Instant from, Instant before) {
        return query.setParameter("from", TimeOrderedIds.first(from).toString())
                .setParameter("before", TimeOrderedIds.first(before).toString());
    }

    private Optional<Lifecycle> lifecycle(String serviceId) {
        try {
            return catalog.find(serviceId).map(it -> it.service().lifecycle());
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("service {} does not say what its statuses mean: {}", serviceId, e.getClass().getName());
            return Optional.empty();
        }
    }
}
