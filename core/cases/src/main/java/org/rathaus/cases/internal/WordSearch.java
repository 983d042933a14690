package org.rathaus.cases.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

/** Finds the cases in which all words of a text occur: what the rarer ones leave is looked through for the others. */
final class WordSearch {

    private static final int MOST = 6;
    /** Cases that are asked about by one question. */
    private static final int CHUNK = 100;
    /** Cases of which it is looked up at most whether a frequent word is in them, too. */
    private static final int LOOKED_UP = 3_000;

    private final List<String> words;

    WordSearch(String text) {
        words = Stream.of(SearchWords.of(text).strip().split(" ")).filter(it -> !it.isEmpty()).map(SearchWords::cut).distinct()
                .sorted(Comparator.comparing(String::length).reversed()).limit(MOST).toList();
    }

    /** The ids of the newest that are found, the newest first. */
    List<String> newest(EntityManager rows, int most) {
        if (words.isEmpty()) {
            return List.of();
        }
        List<Postings> frequent = new ArrayList<>();
        Optional<NavigableSet<String>> found = Optional.empty();
        for (String word : words) {
            Postings postings = new Postings(rows, word);
            Optional<Set<String>> all = found.filter(it -> it.size() <= CHUNK).map(it -> postings.among(List.copyOf(it))).or(postings::all);
            if (all.isEmpty()) {
                frequent.add(postings);
            } else if (found.isEmpty()) {
                found = all.map(TreeSet::new);
            } else {
                found.get().retainAll(all.get());
            }
        }
        List<String> candidates = found.map(it -> List.copyOf(it.descendingSet()))
                .orElseGet(() -> frequent.remove(0).newest(frequent.isEmpty() ? most : LOOKED_UP));
        return filtered(candidates, frequent, most);
    }

    private static List<String> filtered(List<String> candidates, List<Postings> frequent, int most) {
        if (frequent.isEmpty()) {
            return candidates.subList(0, Math.min(most, candidates.size()));
        }
        List<String> found = new ArrayList<>();
        int end = Math.min(LOOKED_UP, candidates.size());
        for (int i = 0; i < end && found.size() < most; i += CHUNK) {
            List<String> chunk = candidates.subList(i, Math.min(end, i + CHUNK));
            for (Postings word : frequent) {
                Set<String> having = chunk.isEmpty() ? Set.of() : word.among(chunk);
                chunk = chunk.stream().filter(having::contains).toList();
            }
            found.addAll(chunk);
        }
        return found.subList(0, Math.min(most, found.size()));
    }
}
