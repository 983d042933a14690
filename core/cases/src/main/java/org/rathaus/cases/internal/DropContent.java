package org.rathaus.cases.internal;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Remark;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.kernel.service.AnswerColumns;
import org.rathaus.kernel.service.CaseFields;
import tools.jackson.databind.json.JsonMapper;

/** Cases as a file for another program. */
final class DropContent {

    static final String JSON = "json";
    static final String CSV = "csv";

    private static final String ID = "id";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DropContent() {
    }

    /** RFC 4180 in UTF-8, with what each question means as one column; the form is null when the plugin is gone. */
    static byte[] csv(List<CaseFile> cases, FormDefinition form) {
        AnswerColumns columns = AnswerColumns.of(form, cases);
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            List<String> header = new ArrayList<>(List.of("reference", "receivedAt", "status", "channel", "arrivedOn", "language"));
            header.addAll(columns.names());
            header.add("remarks");
            printer.printRecord(header);
            for (CaseFile file : cases) {
                List<String> row = new ArrayList<>(List.of(file.reference(), file.receivedAt().toString(),
                        file.status(), file.intake().channel().key(), file.intake().arrivedOn().map(LocalDate::toString).orElse(""),
                        file.language().toLanguageTag()));
                columns.values(file.answers()).forEach(value -> row.add(AnswerColumns.withoutFormula(value)));
                row.add(AnswerColumns.withoutFormula(Remark.export(file.remarks())));
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a string writer does not fail", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** With the answers field by field as typed, and as they are understood; the form is null when the plugin is gone. */
    static byte[] json(String townId, String service, int number, List<CaseFile> cases, FormDefinition form) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("town", townId);
        all.put("service", service);
        all.put("batch", number);
        all.put("cases", cases.stream().map(file -> CaseFields.of(file, form)).toList());
        return MAPPER.writeValueAsBytes(all);
    }

    /** What lies beside a file once it is complete: a program takes nothing that has none. */
    static byte[] manifest(String fileName, String townId, StoredDrop drop, int cases, String sha256) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("file", fileName);
        all.put(ID, drop.id().toString());
        all.put("town", townId);
        all.put("service", drop.service());
        all.put("batch", drop.number());
        all.put("cases", cases);
        all.put("sha256", sha256);
        return MAPPER.writeValueAsBytes(all);
    }

    /** Whether a manifest is of this file, and not of one with the same number that another ledger knows. */
    static boolean isOf(StoredDrop drop, byte[] manifest) {
        return MAPPER.readTree(manifest).path(ID).asString("").equals(drop.id().toString());
    }

    /** The hash that a manifest names. */
    static String sha256(byte[] manifest) {
        return MAPPER.readTree(manifest).get("sha256").asString();
    }
}
