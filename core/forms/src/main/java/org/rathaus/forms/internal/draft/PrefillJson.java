package org.rathaus.forms.internal.draft;

import java.util.LinkedHashMap;
import java.util.Map;

import org.rathaus.api.form.Prefill;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was prefilled as a JSON object of source to field to value; nothing where nothing was. */
final class PrefillJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Map<String, String>>> SOURCES = new TypeReference<>() { };

    private PrefillJson() {
    }

    static String write(Prefill prefill) {
        if (prefill.isEmpty()) {
            return null;
        }
        Map<String, Map<String, String>> sources = new LinkedHashMap<>();
        prefill.asMap().forEach((field, known) ->
                sources.computeIfAbsent(known.source(), unused -> new LinkedHashMap<>()).put(field, known.value()));
        return MAPPER.writeValueAsString(sources);
    }

    static Prefill read(String json) {
        if (json == null) {
            return Prefill.none();
        }
        Prefill all = Prefill.none();
        for (Map.Entry<String, Map<String, String>> source : MAPPER.readValue(json, SOURCES).entrySet()) {
            all = all.or(Prefill.of(source.getKey(), source.getValue()));
        }
        return all;
    }
}
