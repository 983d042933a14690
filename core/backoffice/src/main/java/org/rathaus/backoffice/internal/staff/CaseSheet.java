package org.rathaus.backoffice.internal.staff;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Remark;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.kernel.service.AnswerColumns;
import org.rathaus.web.PortalRequest;

/** Cases as the rows of a table. */
public final class CaseSheet {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final AnswerColumns columns;
    private final boolean rest;

    private CaseSheet(AnswerColumns columns, boolean rest) {
        this.columns = columns;
        this.rest = rest;
    }

    /** Of these cases; the form is null when the plugin is gone. */
    static CaseSheet of(List<CaseFile> cases, FormDefinition form) {
        return new CaseSheet(AnswerColumns.of(form, cases), false);
    }

    /** Of cases that come one by one: what the form does not ask any more stands in a column {@code other}. */
    public static CaseSheet of(FormDefinition form) {
        return new CaseSheet(AnswerColumns.of(form), true);
    }

    List<String> header() {
        List<String> header = new ArrayList<>(List.of("reference", "receivedAt", "status", "channel", "arrivedOn"));
        header.addAll(columns.names());
        if (rest) {
            header.add("other");
        }
        header.add("remarks");
        return header;
    }

    List<String> row(CaseFile file) {
        List<String> row = new ArrayList<>();
        row.add(file.reference());
        row.add(LOCAL.format(PortalRequest.local(file.receivedAt())));
        row.add(file.status());
        row.add(file.intake().channel().key());
        row.add(file.intake().arrivedOn().map(LocalDate::toString).orElse(""));
        row.addAll(columns.values(file.answers()));
        if (rest) {
            row.add(columns.rest(file.answers()));
        }
        row.add(Remark.export(file.remarks()));
        row.replaceAll(AnswerColumns::withoutFormula);
        return row;
    }
}
