package org.rathaus.service.ideacontest;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Texts by their keys as one text for the database: the lines of a properties file, sorted, so that the same are written the same. */
final class KeptLines {

    private KeptLines() {
    }

    static Map<String, String> read(String written) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(written));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        lines.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }

    static String written(Map<String, String> texts) {
        return new TreeMap<>(texts).entrySet().stream().map(it -> it.getKey() + "=" + escaped(it.getValue())).collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        String safe = text.replace("\\", "\\\\").replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n").replace("\t", "\\t");
        return safe.startsWith(" ") ? "\\" + safe : safe;
    }
}
