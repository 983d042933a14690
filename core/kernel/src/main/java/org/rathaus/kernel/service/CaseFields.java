package org.rathaus.kernel.service;

import java.util.LinkedHashMap;
import java.util.Map;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.FormDefinition;

/** A case as other programs get it in JSON: the answers field by field as typed, and as they are understood. */
public final class CaseFields {

    private CaseFields() {
    }

    /** Names to values that every JSON library knows; the form is null when the service's plugin is gone. */
    public static Map<String, Object> of(CaseFile file, FormDefinition form) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("reference", file.reference());
        fields.put("receivedAt", file.receivedAt().toString());
        fields.put("channel", file.intake().channel().key());
        file.intake().arrivedOn().ifPresent(day -> fields.put("arrivedOn", day.toString()));
        fields.put("status", file.status());
        fields.put("language", file.language().toLanguageTag());
        fields.put("formVersion", file.formVersion());
        fields.put("answers", file.answers().asMap());
        if (form != null) {
            fields.put("values", form.data(file.answers()));
        }
        fields.put("remarks", file.remarks());
        return fields;
    }
}
