package org.rathaus.backoffice.internal.staff;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.apache.commons.csv.CSVPrinter;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.cases.Deletion;
import org.rathaus.kernel.cases.Retention;
import org.rathaus.kernel.service.AnswerColumns;

/** The whole protocol of deletions as a table, page by page. */
final class DeletionCsv {

    private static final int PAGE = 200;

    private DeletionCsv() {
    }

    static void write(Retention retention, StaffMember member, OutputStream out) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(CaseCsv.BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(text, CaseCsv.FORMAT);
        printer.printRecord("case", "service", "status", "receivedOn", "deletedAt", "disposal", "cause", "law", "actor", "complete");
        Retention.Protocol page = retention.protocol(member, 0, PAGE);
        for (int number = 1; !page.entries().isEmpty(); number++) {
            for (Deletion entry : page.entries()) {
                write(entry, printer);
            }
            page = retention.protocol(member, number, PAGE);
        }
        printer.flush();
    }

    private static void write(Deletion entry, CSVPrinter printer) throws IOException {
        printer.printRecord(entry.caseId(), entry.serviceId(), entry.status(), entry.receivedOn(),
                entry.at().truncatedTo(ChronoUnit.SECONDS), entry.disposal().name().toLowerCase(Locale.ROOT), entry.cause().name().toLowerCase(Locale.ROOT),
                AnswerColumns.withoutFormula(entry.law()), entry.actor(), entry.complete());
    }
}
