package org.rathaus.towns.internal.enablement;

import java.util.Map;
import java.util.TreeMap;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Settings as a JSON object. */
final class SettingsJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {
    };

    private SettingsJson() {
    }

    static String write(Map<String, Object> settings) {
        return MAPPER.writeValueAsString(new TreeMap<>(settings));
    }

    static Map<String, Object> read(String json) {
        return MAPPER.readValue(json, MAP);
    }
}
