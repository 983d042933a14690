package org.rathaus.benchmarks.storage;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.rathaus.api.cases.Cases;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.cases.internal.AuditLog;
import org.rathaus.cases.internal.CasesModel;
import org.rathaus.cases.internal.JpaCases;
import org.rathaus.storage.internal.Storage;

/**
 * Measures the storage of the portal's own bundles, without a framework around them, beside the same statements in
 * plain JDBC on the same tables of the same database. Prints a line for each figure: what, unit, contender, value.
 *
 * <p>Arguments: JDBC URL, folder, runs, seconds, seconds of warm-up, rows.
 */
public final class StorageLoad {

    private static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final int TOWNS = 100;
    private static final int FEW = 10_000;
    private static final int LOOKUPS = 4_000;

    private final Cases cases;
    private final PlainInserts plain;
    private final int runs;
    private final int seconds;

    private StorageLoad(Cases cases, PlainInserts plain, int runs, int seconds) {
        this.cases = cases;
        this.plain = plain;
        this.runs = runs;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        String url = arguments[0].isEmpty() ? "jdbc:derby:" + folder.resolve("derby") + ";create=true" : arguments[0];
        try (Storage storage = new Storage(url, folder)) {
            EntityStore store = storage.open(new CasesModel());
            AuditLog audit = new AuditLog(store, folder.resolve("audit"), List::of, Clock.systemUTC());
            Cases cases = (Cases) new Parts(folder, store, Clock.systemUTC(), audit).make(JpaCases.class);
            cases.receive(SomeTown.of("pattern"), Citizens.submission(0), "received", "Pattern, Erika");
            try (PlainInserts plain = PlainInserts.of(url, folder, "pattern")) {
                // only now, as plain inserts do not number audit entries; what it costs counts for the portal
                audit.start();
                var load = new StorageLoad(cases, plain, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
                load.warmUp(Integer.parseInt(arguments[4]));
                load.receive();
                load.lookUp(FEW);
                load.lookUp(Integer.parseInt(arguments[5]));
                audit.stop();
            }
        }
    }

    static void print(String what, String unit, String contender, double value) {
        System.out.println(String.format(Locale.ROOT, "figure\t%s\t%s\t%s\t%f", what, unit, contender, value));
    }

    private void warmUp(int warmup) throws Exception {
        if (warmup > 0) {
            Citizens.at(8, warmup, this::receiveOne);
            Citizens.at(8, warmup, this::insertOne);
        }
    }

    private void receive() throws Exception {
        for (int clients : CLIENTS) {
            for (int run = 0; run < runs; run++) {
                report(clients, "portal", Citizens.at(clients, seconds, this::receiveOne));
                report(clients, "rival", Citizens.at(clients, seconds, this::insertOne));
            }
        }
    }

    private static void report(int clients, String contender, Citizens.Times times) {
        String of = ", " + clients + (clients == 1 ? " client" : " clients");
        print("submissions" + of, "1/s", contender, times.perSecond());
        print("submission p95" + of, "ms", contender, times.percentile(95));
    }

    private void receiveOne(Random random) {
        cases.receive(town(random.nextInt(TOWNS)), Citizens.submission(random.nextLong()), "received", "Grünwald, Änne");
    }

    private void insertOne(Random random) throws Exception {
        plain.submit("t" + random.nextInt(TOWNS));
    }

    private static SomeTown town(int number) {
        return SomeTown.of("t" + number);
    }

    /** With caches that know nothing of what is asked for: each look-up is of another case. */
    private void lookUp(int rows) throws Exception {
        plain.fill("n" + rows, rows, TOWNS);
        Random random = new Random(1);
        String of = ", among " + rows;
        Citizens.Times warm = null;
        for (int round = 0; round < 2; round++) {
            warm = Citizens.times(LOOKUPS, () -> bySecret(rows, random.nextInt(rows)));
        }
        print("case by the secret of its status page, p50" + of, "ms", "portal", warm.percentile(50));
        print("case by the secret of its status page, p95" + of, "ms", "portal", warm.percentile(95));
        Citizens.Times byKey = Citizens.times(LOOKUPS, () -> byKey(rows, random.nextInt(rows)));
        print("case by its draft, p50" + of, "ms", "portal", byKey.percentile(50));
        print("case by its draft, p95" + of, "ms", "portal", byKey.percentile(95));
    }

    private void bySecret(int rows, int number) {
        cases.bySecret(SomeTown.of("n" + rows + "-" + number % TOWNS), PlainInserts.secret(number)).orElseThrow();
    }

    private void byKey(int rows, int number) {
        cases.byKey(SomeTown.of("n" + rows + "-" + number % TOWNS), Citizens.SERVICE, PlainInserts.key(number)).orElseThrow();
    }
}
