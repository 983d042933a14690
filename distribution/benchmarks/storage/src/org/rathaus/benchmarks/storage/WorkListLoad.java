package org.rathaus.benchmarks.storage;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.cases.internal.AuditLog;
import org.rathaus.cases.internal.CasesModel;
import org.rathaus.cases.internal.JpaCaseDesk;
import org.rathaus.cases.internal.JpaCases;
import org.rathaus.kernel.cases.Cases;
import org.rathaus.storage.internal.Storage;

/**
 * Measures how long pages of the work list take in a town with very many cases. Prints a line for each figure: what, unit,
 * contender, value.
 *
 * <p>Arguments: JDBC URL, folder, pages of each kind, seconds (not used), seconds of warm-up (not used), cases. A town that has
 * cases from before is not filled again.
 */
public final class WorkListLoad {

    private WorkListLoad() {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        String url = arguments[0].isEmpty() ? "jdbc:derby:" + folder.resolve("derby") + ";create=true" : arguments[0];
        try (Storage storage = new Storage(url, folder)) {
            EntityStore store = storage.open(new CasesModel());
            AuditLog audit = AuditLog.in(store, folder.resolve("audit"), List::of, Clock.systemUTC());
            Parts parts = new Parts(folder, store, Clock.systemUTC(), audit, new Services(), Services.TOWNS);
            Cases cases = (Cases) parts.make(JpaCases.class);
            WorkLists lists = new WorkLists((CaseDesk) parts.make(JpaCaseDesk.class), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[5]));
            if (lists.isEmpty()) {
                String pattern = cases.receive(SomeTown.of("pattern"), Citizens.submission(0), "received", "Pattern, Erika").reference();
                try (PlainInserts plain = PlainInserts.of(url, folder, "pattern")) {
                    lists.fill(plain, pattern);
                }
            }
            lists.measure();
        }
    }
}
