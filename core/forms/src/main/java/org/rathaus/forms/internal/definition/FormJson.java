package org.rathaus.forms.internal.definition;

import java.util.Map;

import org.rathaus.api.form.FormData;
import org.rathaus.api.form.FormDefinition;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Forms as JSON, in the shape that {@code docs/form.schema.json} describes. */
final class FormJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private FormJson() {
    }

    static String write(FormDefinition form) {
        return MAPPER.writeValueAsString(FormData.of(form));
    }

    /**
     * The form that a text describes.
     *
     * @throws IllegalArgumentException if it describes none
     */
    static FormDefinition read(String json) {
        try {
            return FormData.form(MAPPER.readValue(json, Map.class));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
