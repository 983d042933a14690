package org.rathaus.cases.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Asks for many keys in the way that costs the database least.
 *
 * @param atOnce for how many at once
 */
record Keys(int atOnce) {

    /** All answers to a question that is asked for some keys at a time; neighbours are asked for together. */
    <T> List<T> ask(List<String> ids, Function<List<String>, List<T>> question) {
        List<String> near = ids.stream().sorted().toList();
        List<T> answers = new ArrayList<>();
        for (int i = 0; i < near.size(); i += atOnce) {
            answers.addAll(question.apply(near.subList(i, Math.min(near.size(), i + atOnce))));
        }
        return answers;
    }
}
