package org.rathaus.statistics.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.service.Offer;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.storage.StorageException;
import org.rathaus.kernel.cases.CaseFigures;
import org.rathaus.kernel.operation.DaemonThreads;
import org.rathaus.kernel.statistics.Count;
import org.rathaus.kernel.statistics.Figures;
import org.rathaus.kernel.statistics.FormerServices;
import org.rathaus.kernel.statistics.Kind;
import org.rathaus.kernel.statistics.Popularity;
import org.rathaus.kernel.statistics.Statistics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stored sums, and what happened since they were stored. */
@Component
public final class JpaStatistics implements Statistics, Popularity, FormerServices {

    private static final Logger LOG = LoggerFactory.getLogger(JpaStatistics.class);
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration UNUSED = Duration.ofDays(1);
    private static final long MOST_TOWNS = 2_000;

    private final EntityStore store;
    private final MemoryTally tally;
    private final CaseFigures figures;
    private final NightCount night;
    private final Clock clock;
    private final Cache<Since, Map<Item, Long>> decided = Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST_TOWNS).build();
    private final Cache<String, Set<String>> offered = Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST_TOWNS).build();
    private final ExecutorService background = Executors.newSingleThreadExecutor(new DaemonThreads("rathaus-most-used"));
    private final AsyncLoadingCache<String, List<String>> mostUsed = Caffeine.newBuilder().refreshAfterWrite(FRESH)
            .expireAfterAccess(UNUSED).maximumSize(MOST_TOWNS).executor(background).buildAsync(this::begunMost);

    @Activate
    public JpaStatistics(@Reference(target = "(model=statistics)") EntityStore store, @Reference MemoryTally tally,
            @Reference CaseFigures figures, @Reference Clock clock) {
        this.store = store;
        this.tally = tally;
        this.figures = figures;
        this.night = new NightCount(store, figures);
        this.clock = clock;
    }

    @Deactivate
    void deactivate() {
        background.shutdown();
    }

    @Override
    public Figures of(StaffMember member, YearMonth from, YearMonth to) {
        member.require(Permission.READ_STATISTICS);
        List<Count> counts = tally.of(member.townId(), from, to);
        counts.addAll(ofToday(member.townId()));
        return Figures.of(counts.stream().filter(it -> !it.month().isBefore(from) && !it.month().isAfter(to))
                .filter(it -> isOf(member, it)).toList());
    }

    private static boolean isOf(StaffMember member, Count count) {
        return member.services().isEmpty() || member.services().contains(count.serviceId());
    }

    /** Of the cases since the last count; what was decided asks for more, and is kept for a minute. */
    private List<Count> ofToday(String townId) {
        Map<Item, Long> sums = new HashMap<>();
        night.open(townId).ifPresent(begin -> {
            Instant now = clock.instant().plusMillis(1);
            CaseSums cases = new CaseSums(figures);
            sums.putAll(cases.received(townId, begin, now));
            sums.putAll(decided.get(new Since(townId, begin), since -> cases.decided(townId, begin, now)));
        });
        return sums.entrySet().stream().map(it -> it.getKey().count(it.getValue())).toList();
    }

    private record Since(String townId, Instant begin) {
    }

    @Override
    public Figures ofAll(StaffMember operator, YearMonth from, YearMonth to) {
        operator.require(Permission.OPERATE);
        return Figures.of(store.read(StaffMember.INSTALLATION, rows -> new Sums(rows).together(from, to)));
    }

    /** The installation's rows name a town where a town's name a service. */
    @Override
    public Map<String, Figures> byTown(StaffMember operator, YearMonth month) {
        operator.require(Permission.OPERATE);
        return store.read(StaffMember.INSTALLATION, rows -> new Sums(rows).of(month, month)).stream()
                .collect(Collectors.groupingBy(Count::serviceId, Collectors.collectingAndThen(Collectors.toList(), Figures::of)));
    }

    @Override
    public List<String> mostUsed(String townId) {
        return mostUsed.get(townId).getNow(List.of());
    }

    @Override
    public boolean wasOffered(String townId, String serviceId) {
        try {
            return offered.get(townId, town -> store.read(town, rows -> new Sums(rows).services())).contains(serviceId);
        } catch (StorageException e) {
            LOG.warn("which services {} has offered is not known: {}", townId, e.getMessage());
            return false;
        }
    }

    private List<String> begunMost(String townId) {
        try {
            return begunMostBy(townId);
        } catch (StorageException e) {
            LOG.warn("which services of {} are used most is not known: {}", townId, e.getMessage());
            return List.of();
        }
    }

    private List<String> begunMostBy(String townId) {
        YearMonth month = YearMonth.from(clock.instant().atZone(Offer.LEGAL_ZONE));
        Map<String, Long> starts = new HashMap<>();
        store.read(townId, rows -> new Sums(rows).of(month.minusMonths(1), month)).stream().filter(it -> it.kind() == Kind.START)
                .forEach(it -> starts.merge(it.serviceId(), it.number(), Long::sum));
        return starts.entrySet().stream().sorted(Comparator.comparing(Map.Entry<String, Long>::getValue).reversed()
                .thenComparing(Map.Entry::getKey)).map(Map.Entry::getKey).toList();
    }
}
