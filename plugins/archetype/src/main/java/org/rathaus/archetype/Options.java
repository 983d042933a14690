package org.rathaus.archetype;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The arguments of the command.
 *
 * @param values  option to value
 * @param place   the folder; empty if none was named
 * @param isAsked whether somebody is there who can be asked
 */
record Options(Map<String, String> values, String place, boolean isAsked) {

    private static final Set<String> KNOWN = Set.of("--id", "--name", "--english", "--category", "--variant");
    /** Given by the script when it is called from a terminal. */
    private static final String ASK = "--ask";
    private static final String USAGE = "./rathaus new-plugin --id ID --name NAME --category CATEGORY [--english NAME] [--variant "
            + Variant.names().replace(", ", "|") + "] FOLDER";

    static Options of(List<String> arguments) throws Refusal {
        Map<String, String> values = new HashMap<>();
        String place = "";
        boolean asks = false;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext();) {
            String word = rest.next();
            if (word.equals(ASK)) {
                asks = true;
            } else if (KNOWN.contains(word)) {
                if (!rest.hasNext()) {
                    throw new Refusal(word + " needs a value: " + USAGE);
                }
                values.put(word, rest.next());
            } else if (word.startsWith("-") || !place.isEmpty()) {
                throw new Refusal("what is '" + word + "'? " + USAGE);
            } else {
                place = word;
            }
        }
        return new Options(values, place, asks);
    }

    Optional<String> named(String option) {
        return Optional.ofNullable(values.get(option));
    }

    /** What was given, or is answered, or is usual. */
    String value(String option, Terminal terminal, String question, String usual) throws IOException, Refusal {
        String value = named(option).orElse(null);
        if (value == null) {
            value = isAsked ? terminal.ask(question, usual) : usual;
        }
        if (value.isEmpty()) {
            throw new Refusal(option + " is missing: " + USAGE);
        }
        return value;
    }

    /** Where to, by default a folder that is called like the service. */
    String folder(Terminal terminal, String usual) throws IOException {
        return !place.isEmpty() ? place : isAsked ? terminal.ask("Folder", usual) : usual;
    }
}
