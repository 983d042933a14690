package org.rathaus.benchmarks.storage;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.cases.internal.AuditLog;
import org.rathaus.cases.internal.CasesModel;
import org.rathaus.cases.internal.JpaCaseDesk;
import org.rathaus.cases.internal.JpaCases;
import org.rathaus.kernel.cases.Cases;
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
    private static final int USUAL = 8;

    private final Cases cases;
    private final PlainInserts plain;
    private final LookUps lookUps;
    private final int runs;
    private final int seconds;

    private StorageLoad(Cases cases, PlainInserts plain, LookUps lookUps, int runs, int seconds) {
        this.cases = cases;
        this.plain = plain;
        this.lookUps = lookUps;
        this.runs = runs;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        String url = arguments[0].isEmpty() ? "jdbc:derby:" + folder.resolve("derby") + ";create=true" : arguments[0];
        try (Storage storage = new Storage(url, folder)) {
            EntityStore store = storage.open(new CasesModel());
            AuditLog audit = AuditLog.in(store, folder.resolve("audit"), List::of, Clock.systemUTC());
            Parts parts = new Parts(folder, store, Clock.systemUTC(), audit, new Services(), Services.TOWNS);
            Cases cases = (Cases) parts.make(JpaCases.class);
            cases.receive(SomeTown.of("pattern"), Citizens.submission(0), "received", "Pattern, Erika");
            try (PlainInserts plain = PlainInserts.of(url, folder, "pattern")) {
                // only now, as plain inserts do not number audit entries; its turns, a tenth of each second, take from both
                audit.start();
                var lookUps = new LookUps(cases, (CaseDesk) parts.make(JpaCaseDesk.class), TOWNS);
                var load = new StorageLoad(cases, plain, lookUps, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
                load.warmUp(Integer.parseInt(arguments[4]));
                load.receive();
                load.lookUp(FEW);
                if (url.startsWith("jdbc:postgresql:")) {
                    load.rowSecurity(new RowSecuritySwitch(url));
                }
                int many = Integer.parseInt(arguments[5]);
                if (many != FEW) {
                    load.lookUp(many);
                }
                audit.stop();
            }
        }
    }

    static void print(String what, String unit, String contender, double value) {
        System.out.println(String.format(Locale.ROOT, "figure\t%s\t%s\t%s\t%f", what, unit, contender, value));
    }

    private void warmUp(int warmup) throws Exception {
        if (warmup > 0) {
            for (int clients : List.of(USUAL, 1)) {
                Citizens.at(clients, warmup, this::receiveOne);
                Citizens.at(clients, warmup, this::insertOne);
            }
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

    private void lookUp(int rows) throws Exception {
        plain.fill(LookUps.prefix(rows), rows, TOWNS);
        lookUps.among(rows);
    }

    /** What it costs that PostgreSQL keeps the towns apart, too. */
    private void rowSecurity(RowSecuritySwitch rules) throws Exception {
        print("telling a session its town, p50", "ms", "portal", rules.naming(LookUps.MANY).percentile(50));
        for (int run = 0; run < runs; run++) {
            rowSecurity("portal");
            rules.turn(false);
            rowSecurity("rival");
            rules.turn(true);
        }
    }

    private void rowSecurity(String contender) throws Exception {
        String of = " with row level security (rival: without), ";
        print("submissions" + of + USUAL + " clients", "1/s", contender, Citizens.at(USUAL, seconds, this::receiveOne).perSecond());
        print("look-ups by secret" + of + USUAL + " clients", "1/s", contender,
                Citizens.at(USUAL, seconds, random -> lookUps.bySecret(FEW, random.nextInt(FEW))).perSecond());
    }
}
