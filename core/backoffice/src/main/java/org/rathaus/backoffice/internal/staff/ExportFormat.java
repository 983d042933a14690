package org.rathaus.backoffice.internal.staff;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.Receipts;
import org.rathaus.web.PortalRequest;

/** What cases are given as. */
enum ExportFormat {
    CSV("csv", "text/csv; charset=utf-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JSON("json", "application/json"),
    PDF("zip", "application/zip");

    private final String ending;
    private final String type;

    ExportFormat(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /** A table where nothing else is asked for. */
    static ExportFormat of(String asked) {
        return Arrays.stream(values()).filter(it -> it.key().equals(asked)).findFirst().orElse(CSV);
    }

    /** Key to name, to choose from. */
    static Map<String, String> names(UnaryOperator<String> texts) {
        Map<String, String> names = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(it -> names.put(it.key(), texts.apply("format." + it.key())));
        return names;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The file, written on the way.
     *
     * @param form null when the plugin is gone
     */
    StreamedFile file(String name, CaseSource cases, CaseSheet sheet, FormDefinition form) {
        Receipts receipts = StaffArea.keeping().receipts();
        Town town = PortalRequest.current().requireTown();
        return new StreamedFile(name + "." + ending, type, out -> {
            switch (this) {
                case CSV -> CaseCsv.write(cases, sheet, out);
                case XLSX -> CaseWorkbook.write(cases, sheet, out);
                case JSON -> CaseListJson.write(cases, form, out);
                case PDF -> ReceiptArchive.write(cases, receipts, town, out);
            }
        });
    }
}
