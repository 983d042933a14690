package org.rathaus.web.internal.dispatch;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * Texts in a file, read line by line, so that what is wrong can be told with its line.
 *
 * @param texts    key to text
 * @param problems file, line and reason of each
 */
record LanguageFile(Map<String, String> texts, List<String> problems) {

    static LanguageFile broken(String problem) {
        return new LanguageFile(Map.of(), List.of(problem));
    }

    /** @param place what the problems call it */
    static LanguageFile of(String place, byte[] content) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            LanguageFile file = new LanguageFile(new LinkedHashMap<>(), new ArrayList<>());
            file.addAll(place, text.lines().toList());
            return file;
        } catch (CharacterCodingException e) {
            return broken(place + ": is not UTF-8");
        }
    }

    /** Hands the texts on, or says what is wrong. */
    void ifSound(List<String> told, Consumer<Map<String, String>> taken) {
        told.addAll(problems);
        if (problems.isEmpty()) {
            taken.accept(texts);
        }
    }

    /** An entry goes on in the next line where it ends in a backslash of its own. */
    private void addAll(String place, List<String> lines) {
        for (int first = 0; first < lines.size(); first++) {
            int last = first;
            while (goesOn(lines.get(last)) && last + 1 < lines.size()) {
                last++;
            }
            add(place + ", line " + (first + 1), String.join("\n", lines.subList(first, last + 1)));
            first = last;
        }
    }

    private static boolean goesOn(String line) {
        boolean comment = line.stripLeading().startsWith("#") || line.stripLeading().startsWith("!");
        return !comment && (line.length() - line.replaceAll("\\\\+$", "").length()) % 2 == 1;
    }

    private void add(String place, String entry) {
        Properties one = new Properties();
        try {
            one.load(new StringReader(entry));
        } catch (IOException | IllegalArgumentException e) {
            problems.add(place + ": " + e.getMessage());
        }
        one.stringPropertyNames().forEach(key -> add(place, key, one.getProperty(key)));
    }

    private void add(String place, String key, String text) {
        if (text.isBlank()) {
            problems.add(place + ": " + key + " says nothing");
        } else if (text.matches("(?s).*[<>].*")) {
            // some texts are written into pages as they are
            problems.add(place + ": " + key + " has markup, which texts must not");
        } else if (texts.put(key, text) != null) {
            problems.add(place + ": " + key + " is there twice");
        }
    }
}
