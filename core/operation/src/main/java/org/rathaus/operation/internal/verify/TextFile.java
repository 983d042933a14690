package org.rathaus.operation.internal.verify;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The texts of a file, in each language.
 *
 * @param name   of the German file, without its folder
 * @param isRead whether people read them on a page
 * @param texts  by the tag of the language, German's is empty, and by key
 */
record TextFile(String name, boolean isRead, Map<String, Map<String, String>> texts) {

    static final String UTF8 = ".utf8.properties";
    static final String GERMAN = "";

    private static final String ENGLISH = "en";
    /** Between a key in the German file and the language of another text. */
    private static final String MARK = "@";
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]\\}|\\$\\{[^}]*\\}");

    /** Still empty. */
    TextFile(String name, boolean isRead) {
        this(name, isRead, new TreeMap<>());
    }

    /** Takes what a file says in its language, or in the one that is named with a key. */
    void take(Path file, String language) throws IOException {
        Properties read = new Properties();
        // what is not ours is OSGi's, in Java's old encoding
        try (Reader in = Files.newBufferedReader(file, file.toString().endsWith(UTF8) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1)) {
            read.load(in);
        }
        read.stringPropertyNames().forEach(key -> {
            String[] named = key.split(MARK, 2);
            texts.computeIfAbsent(named.length > 1 ? named[1] : language, it -> new TreeMap<>()).put(named[0], read.getProperty(key));
        });
    }

    /** One line for each gap; none where nobody reads what is in German only. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (isRead || texts.keySet().stream().anyMatch(it -> !it.equals(GERMAN))) {
            Map<String, String> german = in(GERMAN);
            german.keySet().stream().filter(key -> !in(ENGLISH).containsKey(key)).forEach(key -> faults.add(fault("missing in English: ", key)));
            texts.forEach((language, all) -> all.forEach((key, text) -> {
                if (!german.containsKey(key)) {
                    faults.add(fault("in " + language + ", but not in German: ", key));
                } else if (!places(text).equals(places(german.get(key)))) {
                    faults.add(fault("other {0}, {1} … in " + language + " than in German: ", key));
                }
            }));
        }
        return faults;
    }

    private Map<String, String> in(String language) {
        return texts.getOrDefault(language, Map.of());
    }

    private String fault(String what, String key) {
        return what + key + " (" + name + ")";
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
