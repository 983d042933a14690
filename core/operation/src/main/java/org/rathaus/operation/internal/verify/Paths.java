package org.rathaus.operation.internal.verify;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Where a service has pages of its own.
 *
 * @param plain         paths that open by themselves
 * @param parameterised paths that need something of a link, such as {@code item/${id}}
 */
record Paths(Set<String> plain, Set<String> parameterised) {

    static Paths of(Set<String> all) {
        return new Paths(only(all, path -> !path.contains("{")), only(all, path -> path.contains("{")));
    }

    private static Set<String> only(Set<String> all, Predicate<String> chosen) {
        return all.stream().filter(chosen).collect(Collectors.toCollection(TreeSet::new));
    }
}
