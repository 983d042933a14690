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
import org.rathaus.cases.internal.Postings.Limits;

/** Finds the cases in which all words of a text occur: what the rarer ones leave is looked through for the others. */
final class WordSearch {

    private static final int MOST = 6;
    /** Cases that are asked about by one question. */
    private static final int CHUNK = 100;
    /** Cases of which it is looked up at most whether a frequent word is in them, too. */
    private static final int LOOKED_UP = 1_500;

    private final List<String> words;
    private final Keys keys;
    private final Limits limits;

    WordSearch(String text, Keys keys) {
        this(text, keys, Limits.USUAL);
    }

    WordSearch(String text, Keys keys, Limits limits) {
        this.keys = keys;
        this.limits = limits;
        words = Stream.of(SearchWords.of(text).strip().split(" ")).filter(it -> !it.isEmpty()).map(SearchWords::cut).distinct()
                .sorted(Comparator.comparing(String::length).reversed()).limit(MOST).toList();
    }

    /**
     * What was found.
     *
     * @param ids   of cases, the newest first
     * @param isAll whether there are no more
     */
    record Found(List<String> ids, boolean isAll) {
    }

    /** So many of the newest, or less where a word is so frequent that only the newest cases were looked through. */
    Found newest(EntityManager rows, int most) {
        if (words.isEmpty()) {
            return new Found(List.of(), true);
        }
        List<Postings> frequent = new ArrayList<>();
        Optional<NavigableSet<String>> rare = rare(rows, frequent);
        Postings first = rare.isPresent() ? null : frequent.remove(0);
        List<String> candidates = rare.map(it -> List.copyOf(it.descendingSet())).orElseGet(() -> first.newest(frequent.isEmpty() ? most : LOOKED_UP));
        List<String> found = filtered(candidates, frequent, most);
        boolean isAll = found.size() < most && rare.isPresent() && (frequent.isEmpty() || candidates.size() <= LOOKED_UP);
        return new Found(found, isAll);
    }

    /** The cases that have all of the words that are not frequent; empty if all are. */
    private Optional<NavigableSet<String>> rare(EntityManager rows, List<Postings> frequent) {
        Optional<NavigableSet<String>> found = Optional.empty();
        for (String word : words) {
            Postings postings = new Postings(rows, keys, limits, word);
            Optional<Set<String>> all = found.filter(it -> it.size() <= CHUNK).map(it -> postings.among(List.copyOf(it))).or(postings::all);
            if (all.isEmpty()) {
                frequent.add(postings);
            } else if (found.isEmpty()) {
                found = all.map(TreeSet::new);
            } else {
                found.get().retainAll(all.get());
            }
        }
        return found;
    }

    private static List<String> filtered(List<String> candidates, List<Postings> frequent, int most) {
        List<String> found = new ArrayList<>();
        int end = frequent.isEmpty() ? Math.min(most, candidates.size()) : Math.min(LOOKED_UP, candidates.size());
        for (int i = 0; i < end && found.size() < most; i += CHUNK) {
            List<String> chunk = candidates.subList(i, Math.min(end, i + CHUNK));
            for (Postings word : frequent) {
                Set<String> having = word.among(chunk);
                chunk = chunk.stream().filter(having::contains).toList();
            }
            found.addAll(chunk);
        }
        return found.subList(0, Math.min(most, found.size()));
    }
}
