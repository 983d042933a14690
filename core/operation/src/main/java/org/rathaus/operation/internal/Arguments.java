package org.rathaus.operation.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What followed the name of a command.
 *
 * @param plain   the words without an option in front
 * @param options the values by option
 */
public record Arguments(List<String> plain, Map<String, String> options) {

    /**
     * Reads options with a value each.
     *
     * @return empty if one is unknown or lacks its value, or there are not as many plain words as expected
     */
    public static Optional<Arguments> parse(List<String> words, int plainWords, Set<String> known) {
        List<String> plain = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (Iterator<String> rest = words.iterator(); rest.hasNext();) {
            String word = rest.next();
            if (!word.startsWith("--")) {
                plain.add(word);
            } else if (known.contains(word) && rest.hasNext()) {
                options.put(word, rest.next());
            } else {
                return Optional.empty();
            }
        }
        return plain.size() == plainWords ? Optional.of(new Arguments(List.copyOf(plain), options)) : Optional.empty();
    }

    /** The value of an option that was given. */
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }
}
