package org.rathaus.api.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can be chosen.
 *
 * @param options     the options in their order
 * @param optionsWhen when some of them are offered; the others are always
 */
record Options(List<String> options, Map<String, Condition> optionsWhen) {

    Options {
        options = List.copyOf(options);
        optionsWhen = Collections.unmodifiableMap(new LinkedHashMap<>(optionsWhen));
        if (options.isEmpty() || Set.copyOf(options).size() < options.size() || options.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("options need names of their own: " + options);
        }
        if (!options.containsAll(optionsWhen.keySet())) {
            throw new IllegalArgumentException("conditions for options that are none: " + optionsWhen.keySet());
        }
    }

    static Options of(String... options) {
        return new Options(List.of(options), Map.of());
    }

    Options when(String option, Condition condition) {
        Map<String, Condition> more = new LinkedHashMap<>(optionsWhen);
        more.put(option, condition);
        return new Options(options, more);
    }

    Optional<Condition> condition(String option) {
        return Optional.ofNullable(optionsWhen.get(option));
    }

    boolean offers(String option, Answers answers) {
        return condition(option).map(it -> it.test(answers)).orElse(true);
    }

    /** The one that was chosen; one that is not offered counts as none. */
    Reading<String> one(Question<?> question, Answers answers) {
        String chosen = answers.raw(question.id());
        if (chosen.isEmpty() || options.contains(chosen) && !offers(chosen, answers)) {
            return Reading.empty();
        }
        return options.contains(chosen) ? Reading.of(chosen) : Reading.not(question.problem("option"));
    }

    /** The options with their texts {@code <id>.option.<option>} and hints. */
    List<Option> shown(String id, Wording wording) {
        return options.stream().map(option -> {
            String key = id + ".option." + option;
            return new Option(option, wording.text(key), wording.has(key + ".hint") ? wording.text(key + ".hint") : "", condition(option));
        }).toList();
    }

    /** The keys of the texts without which the question would show gaps. */
    List<String> texts(String id) {
        return Stream.concat(Stream.of(id + ".label"), options.stream().map(option -> id + ".option." + option)).toList();
    }

    /** Holds when one of some options is chosen in a question that is asked, and offered. */
    Condition chosen(String id, List<String> wanted, Optional<Condition> asked) {
        List<String> free = wanted.stream().filter(option -> !optionsWhen.containsKey(option)).toList();
        List<Condition> ways = Stream.<Condition>concat(
                free.isEmpty() ? Stream.empty() : Stream.of(new Condition.Chosen(id, free, asked)),
                wanted.stream().filter(optionsWhen::containsKey).map(option -> new Condition.Chosen(id, List.of(option),
                        Optional.of(asked.map(it -> it.and(optionsWhen.get(option))).orElse(optionsWhen.get(option)))))).toList();
        return ways.size() == 1 ? ways.get(0) : new Condition.Any(ways);
    }
}
