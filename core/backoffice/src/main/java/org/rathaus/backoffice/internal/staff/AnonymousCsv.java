package org.rathaus.backoffice.internal.staff;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVPrinter;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.cases.AnonymousCase;
import org.rathaus.kernel.cases.Retention;

/** What is left of anonymous cases as a table: a line for each status of each case. */
final class AnonymousCsv {

    private static final int PAGE = 200;

    private AnonymousCsv() {
    }

    static void write(Retention retention, StaffMember member, OutputStream out) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(CaseCsv.BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(text, CaseCsv.FORMAT);
        printer.printRecord("case", "service", "formVersion", "channel", "status", "hour");
        int number = 0;
        List<AnonymousCase> cases = retention.anonymous(member, 0, PAGE);
        for (int page = 1; !cases.isEmpty(); page++) {
            for (AnonymousCase one : cases) {
                write(++number, one, printer);
            }
            cases = retention.anonymous(member, page, PAGE);
        }
        printer.flush();
    }

    private static void write(int number, AnonymousCase one, CSVPrinter printer) throws IOException {
        for (AnonymousCase.Step step : one.steps()) {
            printer.printRecord(number, one.serviceId(), one.formVersion(), one.channel().key(), step.status(), step.at());
        }
    }
}
