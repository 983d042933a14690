package org.rathaus.towns.internal;

import java.util.HashMap;
import java.util.Map;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Where in a JSON file each value stands, so that a broken rule can name its line. */
final class JsonLines {

    private final JsonMapper mapper;
    private final byte[] json;
    private Map<String, Integer> lines;

    JsonLines(JsonMapper mapper, byte[] json) {
        this.mapper = mapper;
        this.json = json;
    }

    /** The line of the value at this JSON pointer; of the nearest value around it when it is missing. */
    int at(String pointer) {
        if (lines == null) {
            // most files have no problem: thousands of towns are read at the start
            lines = read();
        }
        String nearest = pointer;
        while (!lines.containsKey(nearest) && !nearest.isEmpty()) {
            nearest = nearest.substring(0, nearest.lastIndexOf('/'));
        }
        return lines.getOrDefault(nearest, 1);
    }

    private Map<String, Integer> read() {
        Map<String, Integer> read = new HashMap<>();
        try (JsonParser parser = mapper.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                read.putIfAbsent(parser.streamReadContext().pathAsPointer().toString(), parser.currentTokenLocation().getLineNr());
            }
        }
        return read;
    }
}
