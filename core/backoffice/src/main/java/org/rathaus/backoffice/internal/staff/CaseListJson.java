package org.rathaus.backoffice.internal.staff;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import org.rathaus.api.form.FormDefinition;
import org.rathaus.kernel.service.CaseFields;
import tools.jackson.databind.json.JsonMapper;

/** Cases as a JSON list, a line each, with the fields that the file drop writes. */
public final class CaseListJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CaseListJson() {
    }

    /** The form is null when the plugin is gone. Does not close the stream. */
    public static void write(CaseSource cases, FormDefinition form, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        StringBuilder before = new StringBuilder("[\n");
        cases.write(file -> {
            text.append(before).append(MAPPER.writeValueAsString(CaseFields.of(file, form)));
            before.setLength(0);
            before.append(",\n");
        });
        text.append(before.charAt(0) == '[' ? "[]\n" : "\n]\n");
        text.flush();
    }
}
