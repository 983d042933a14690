package org.rathaus.benchmarks.storage;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.ComponentContext;
import org.rathaus.api.search.SearchIndex;
import org.rathaus.api.search.SearchQuery;
import org.rathaus.api.search.SearchResult;
import org.rathaus.api.town.Towns;
import org.rathaus.search.internal.Indexes;
import org.rathaus.search.internal.LuceneSearch;

/**
 * Measures searches among very many found items, with filters and counts as the public page asks for them: 100 a second, each timed
 * from the moment at which it was to begin. Prints a line for each figure: what, unit, contender, value.
 *
 * <p>Arguments: JDBC URL (not used), folder, runs (not used), seconds, seconds of warm-up, items.
 */
public final class SearchLoad {

    private static final int A_SECOND = 100;
    private static final int THREADS = 8;
    private static final long NANOS = 1_000_000_000L;

    private final SearchIndex index;
    private final ManyItems items;
    private final ExecutorService clients = Executors.newFixedThreadPool(THREADS);

    private SearchLoad(SearchIndex index, ManyItems items) {
        this.index = index;
        this.items = items;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        int seconds = Integer.parseInt(arguments[3]);
        int warmup = Integer.parseInt(arguments[4]);
        for (int towns : List.of(20, 1)) {
            Indexes indexes = indexes(folder.resolve("towns-" + towns));
            ManyItems items = new ManyItems(towns, Integer.parseInt(arguments[5]));
            LuceneSearch search = new LuceneSearch(SomeTown.answering(ComponentContext.class, method -> method.equals("getUsingBundle")
                    ? SomeTown.answering(Bundle.class, name -> name.equals("getSymbolicName") ? "bench" : null) : null), indexes);
            SearchLoad load = new SearchLoad(search.open(items), items);
            load.fill(towns);
            load.run(warmup);
            load.report(towns, load.run(seconds));
            load.clients.shutdown();
        }
        System.exit(0);
    }

    private static Indexes indexes(Path folder) {
        BundleContext context = SomeTown.answering(BundleContext.class, method -> method.equals("getProperty") ? folder.toString() : null);
        Towns towns = SomeTown.answering(Towns.class, method -> method.equals("all") ? List.of() : null);
        return new Indexes(context, towns, Clock.systemUTC());
    }

    private void fill(int towns) throws InterruptedException {
        long begin = System.nanoTime();
        for (int town = 0; town < towns; town++) {
            SearchQuery all = SearchQuery.in(ManyItems.town(town));
            while (index.find(all).isPartial()) {
                Thread.sleep(100);
            }
        }
        figure(towns, "indexed", "items/s", items.count() / ((System.nanoTime() - begin) / (double) NANOS));
    }

    /** Milliseconds from the moment at which each was to begin until it was answered. */
    private double[] run(int seconds) throws InterruptedException {
        int count = seconds * A_SECOND;
        double[] took = new double[count];
        CountDownLatch done = new CountDownLatch(count);
        long begin = System.nanoTime();
        for (int at = 0; at < count; at++) {
            long due = begin + at * (NANOS / A_SECOND);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            int number = at;
            clients.execute(() -> {
                SearchResult result = index.find(items.query(number));
                took[number] = result.total() < 0 ? 0 : (System.nanoTime() - due) / 1e6;
                done.countDown();
            });
        }
        done.await();
        Arrays.sort(took);
        return took;
    }

    private void report(int towns, double[] took) {
        if (took.length > 0) {
            figure(towns, "p50", "ms", took[took.length / 2]);
            figure(towns, "p99", "ms", took[took.length * 99 / 100]);
            figure(towns, "longest", "ms", took[took.length - 1]);
        }
    }

    private void figure(int towns, String what, String unit, double value) {
        System.out.println(String.join("\t", "figure", what + ", " + items.count() + " items in " + towns + (towns == 1 ? " town" : " towns"), unit, "portal",
                String.valueOf(value)));
    }
}
