package org.rathaus.cases.internal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.rathaus.api.cases.Remark;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Remarks as a JSON list, and their kinds as words for the work list. */
final class RemarksJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<Remark>> LIST = new TypeReference<>() {
    };

    private RemarksJson() {
    }

    /** Null when there are none, as with nearly all cases. */
    static String write(List<Remark> remarks) {
        return remarks.isEmpty() ? null : MAPPER.writeValueAsString(remarks);
    }

    static List<Remark> read(String json) {
        return json == null ? List.of() : List.copyOf(MAPPER.readValue(json, LIST));
    }

    static String kinds(List<Remark> remarks) {
        return remarks.stream().map(Remark::kind).distinct().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    static Set<Remark.Kind> kinds(String words) {
        return Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).map(Remark.Kind::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Remark.Kind.class)));
    }
}
