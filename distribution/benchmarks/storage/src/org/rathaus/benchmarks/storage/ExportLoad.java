package org.rathaus.benchmarks.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.backoffice.internal.staff.CaseCsv;
import org.rathaus.backoffice.internal.staff.CaseListJson;
import org.rathaus.backoffice.internal.staff.CaseSheet;
import org.rathaus.backoffice.internal.staff.CaseSource;
import org.rathaus.backoffice.internal.staff.CaseWorkbook;
import org.rathaus.cases.internal.AuditLog;
import org.rathaus.cases.internal.CasesModel;
import org.rathaus.cases.internal.JpaCaseExports;
import org.rathaus.cases.internal.JpaCases;
import org.rathaus.kernel.cases.CaseExports;
import org.rathaus.kernel.cases.Cases;
import org.rathaus.storage.internal.Storage;

/**
 * Measures how fast all cases of a service of one town are given as a file, and what the heap holds meanwhile. Prints a
 * line for each figure: what, unit, contender, value.
 *
 * <p>Arguments: JDBC URL, folder, runs, seconds (not used), seconds of warm-up (not used), rows.
 */
public final class ExportLoad {

    private static final String TOWN = "many";
    private static final int BETWEEN_COLLECTIONS = 50_000;
    private static final double MEGABYTE = 1024 * 1024;

    private final CaseExports exports;
    private final FormDefinition form = FormDefinition.of(1, Step.of("all", Question.text("familyName"), Question.text("firstNames"),
            Question.date("birthDate"), Question.text("street"), Question.text("houseNumber"), Question.text("postcode"),
            Question.text("city"), Question.text("elections"), Question.text("delivery")));

    private ExportLoad(CaseExports exports) {
        this.exports = exports;
    }

    /** Writes the cases of a source somewhere. */
    private interface Writing {

        void write(CaseSource cases, OutputStream out) throws IOException;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        String url = arguments[0].isEmpty() ? "jdbc:derby:" + folder.resolve("derby") + ";create=true" : arguments[0];
        int runs = Integer.parseInt(arguments[2]);
        int rows = Integer.parseInt(arguments[5]);
        try (Storage storage = new Storage(url, folder)) {
            EntityStore store = storage.open(new CasesModel());
            AuditLog audit = AuditLog.in(store, folder.resolve("audit"), List::of, Clock.systemUTC());
            Parts parts = new Parts(folder, store, Clock.systemUTC(), audit);
            ((Cases) parts.make(JpaCases.class)).receive(SomeTown.of("pattern"), Citizens.submission(0), "received", "Pattern, Erika");
            try (PlainInserts plain = PlainInserts.of(url, folder, "pattern")) {
                plain.fill(TOWN, rows, 1);
            }
            ExportLoad load = new ExportLoad((CaseExports) parts.make(JpaCaseExports.class));
            for (int run = 0; run <= runs; run++) {
                // the first time it warms up
                load.measure("CSV", rows, run > 0, (cases, out) -> CaseCsv.write(cases, CaseSheet.of(load.form), out));
                load.measure("XLSX", rows, run > 0, (cases, out) -> CaseWorkbook.write(cases, CaseSheet.of(load.form), out));
                load.measure("JSON", rows, run > 0, (cases, out) -> CaseListJson.write(cases, load.form, out));
            }
            load.heap("CSV", (cases, out) -> CaseCsv.write(cases, CaseSheet.of(load.form), out));
            load.heap("XLSX", (cases, out) -> CaseWorkbook.write(cases, CaseSheet.of(load.form), out));
        }
    }

    private void each(Consumer<CaseFile> consumer) {
        LocalDate today = LocalDate.now();
        StaffMember clerk = new StaffMember("clerk", TOWN + "-0", "clerk", "Clerk", Role.CLERK);
        exports.received(clerk, Citizens.SERVICE, today.minusDays(2), today.plusDays(1), consumer);
    }

    private void measure(String format, int rows, boolean counts, Writing writing) throws IOException {
        long begun = System.nanoTime();
        long[] cases = new long[1];
        writing.write(consumer -> each(file -> {
            cases[0]++;
            consumer.accept(file);
        }), OutputStream.nullOutputStream());
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (cases[0] != rows) {
            throw new IllegalStateException(cases[0] + " cases were exported instead of " + rows);
        }
        if (counts) {
            StorageLoad.print("cases as " + format + ", of " + rows, "1/s", "portal", rows / seconds);
        }
    }

    /** What is left after each collection: if memory grew with the cases, the last would be the highest. */
    private void heap(String format, Writing writing) throws IOException {
        long[] seen = {0, Long.MAX_VALUE, 0};
        writing.write(consumer -> each(file -> {
            if (++seen[0] % BETWEEN_COLLECTIONS == 0) {
                System.gc();
                long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
                seen[1] = Math.min(seen[1], used);
                seen[2] = Math.max(seen[2], used);
            }
            consumer.accept(file);
        }), OutputStream.nullOutputStream());
        StorageLoad.print("heap while exporting " + format + ", lowest after a collection", "MB", "portal", seen[1] / MEGABYTE);
        StorageLoad.print("heap while exporting " + format + ", highest after a collection", "MB", "portal", seen[2] / MEGABYTE);
    }
}
