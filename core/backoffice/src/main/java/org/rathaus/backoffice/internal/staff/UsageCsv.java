package org.rathaus.backoffice.internal.staff;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import org.apache.commons.csv.CSVPrinter;
import org.rathaus.backoffice.internal.statistics.Usage;
import org.rathaus.kernel.service.AnswerColumns;
import org.rathaus.kernel.statistics.Count;
import org.rathaus.kernel.statistics.Figures;
import org.rathaus.kernel.statistics.Kind;

/** All that is kept of how much was used: a line for each month, service and thing that was counted. */
final class UsageCsv {

    private UsageCsv() {
    }

    static void write(Figures figures, OutputStream out) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(CaseCsv.BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(text, CaseCsv.FORMAT);
        printer.printRecord("month", "service", "counted", "detail", "number");
        for (YearMonth month : new TreeSet<>(figures.counts().stream().map(Count::month).toList())) {
            Figures inMonth = figures.in(month);
            TreeSet<String> services = new TreeSet<>(inMonth.services());
            services.add("");
            for (String service : services) {
                write(month, service, inMonth.ofService(service), printer);
            }
        }
        printer.flush();
    }

    private static void write(YearMonth month, String service, Figures figures, CSVPrinter printer) throws IOException {
        for (Kind kind : List.of(Kind.VISIT, Kind.VIEW, Kind.START, Kind.STEP, Kind.RECEIVED)) {
            if (kind == Kind.STEP && figures.sum(Kind.START) < StepTable.FEWEST) {
                continue;
            }
            for (Map.Entry<String, Long> entry : figures.byDetail(kind).entrySet()) {
                line(month, service, kind.name().toLowerCase(Locale.ROOT), entry.getKey(), entry.getValue(), printer);
            }
        }
        long decided = figures.sum(Kind.DECIDED);
        if (decided > 0) {
            line(month, service, "decided", "", decided, printer);
        }
        if (decided >= Usage.FEWEST_DECIDED) {
            line(month, service, "hoursToDecision", "median", figures.decidedWithin(Usage.HALF).orElseThrow().toHours(), printer);
            line(month, service, "hoursToDecision", "percentile90", figures.decidedWithin(Usage.NEARLY_ALL).orElseThrow().toHours(), printer);
        }
    }

    private static void line(YearMonth month, String service, String counted, String detail, long number, CSVPrinter printer)
            throws IOException {
        printer.printRecord(month, service, counted, AnswerColumns.withoutFormula(detail), number);
    }
}
