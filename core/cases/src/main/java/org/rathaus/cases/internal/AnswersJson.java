package org.rathaus.cases.internal;

import java.util.Map;

import org.rathaus.api.form.Answers;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers as a JSON object, field to what was typed. */
final class AnswersJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {
    };

    private AnswersJson() {
    }

    static String write(Answers answers) {
        return MAPPER.writeValueAsString(answers.asMap());
    }

    static Answers read(String json) {
        return Answers.of(MAPPER.readValue(json, FIELDS));
    }
}
