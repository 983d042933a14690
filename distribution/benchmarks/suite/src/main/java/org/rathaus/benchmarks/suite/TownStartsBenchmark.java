package org.rathaus.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What more towns cost at the start, one portal at a time: with two towns, with ten thousand that have one of two brands, and with
 * ten thousand that have a brand of their own each. A first start of each makes its database and does not count.
 */
final class TownStartsBenchmark implements Benchmark {

    private static final int FEW = 2;
    private static final int MANY = 10_800;
    /** What ten thousand towns are told to take; for all, so that the collector has the same to do. */
    private static final String HEAP = "-Xmx1g";

    private final Options options;
    private final Workplace place;

    /** A portal's data. */
    private record Data(String label, int towns, Path folder) {
    }

    TownStartsBenchmark(Options options, Workplace place) {
        this.options = options;
        this.place = place;
    }

    @Override
    public String method() {
        return "start of the process to the first 200 of a service's page, " + options.runs(5) + " starts of each in turn, used data folders, " + HEAP;
    }

    @Override
    public void measure(List<Contender> contenders, Figures figures) {
        List<Data> all = List.of(data(FEW, false), data(MANY, false), data(MANY, true));
        double few = 0;
        for (Data data : all) {
            try (Server server = start(contenders.get(0), data)) {
                double heap = server.jvm().liveHeapMiB();
                figures.add("live heap, " + data.label(), "MiB", "portal", heap);
                if (data.towns() == FEW) {
                    few = heap;
                } else {
                    figures.add("live heap for each further town, " + data.label(), "KiB", "portal", (heap - few) * 1024 / (data.towns() - FEW));
                }
            }
        }
        for (int run = 0; run < options.runs(5); run++) {
            starts(contenders.get(0), all, figures);
        }
        all.forEach(it -> place.discard(it.folder()));
    }

    private void starts(Contender portal, List<Data> all, Figures figures) {
        List<Double> seconds = new ArrayList<>();
        for (Data data : all) {
            try (Server server = start(portal, data)) {
                figures.ranWith(server);
                figures.add("start, " + data.label(), "s", "portal", server.secondsToService());
                figures.add("processor time of the start, " + data.label(), "s", "portal", server.jvm().cpuSeconds());
                seconds.add(server.secondsToService());
                if (data.towns() != FEW) {
                    figures.add("longer than with " + FEW + " towns, " + data.label(), "s", "portal", server.secondsToService() - seconds.get(0));
                }
            }
        }
    }

    private Server start(Contender portal, Data data) {
        Bench.say("start, " + data.label());
        return Server.start(portal, place, data.folder(), HEAP);
    }

    private Data data(int towns, boolean ownBrands) {
        Path folder = place.newData("portal");
        try {
            new GeneratedTowns(options.root, options.town, ownBrands).fill(folder, towns);
        } catch (IOException e) {
            throw new Bench.Failed("cannot generate towns", e);
        }
        return new Data(towns + " towns" + (ownBrands ? " with a brand each" : ""), towns, folder);
    }
}
