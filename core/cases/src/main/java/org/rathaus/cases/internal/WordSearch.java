package org.rathaus.cases.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

/**
 * Finds the cases in which all words of a text occur: the longest one leads through an index, and the others are looked for in
 * what it finds. A word stands for all that begin with it, but one or two letters stand for themselves, as they would be in
 * nearly every case.
 */
final class WordSearch {

    private static final int SHORTEST = 3;
    private static final int MOST = 6;
    /** Behind every letter that words are made of. */
    private static final char LAST = '\uffff';
    /** Before every letter, and behind the blank with which SQL fills up what it compares. */
    private static final char FIRST = '!';

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
        List<String> conditions = new ArrayList<>(List.of("w.word >= :from0 and w.word < :until0"));
        for (int i = 1; i < words.size(); i++) {
            conditions.add("exists (select v" + i + ".id from StoredWord v" + i + " where v" + i + ".caseId = w.caseId and v" + i
                    + ".word >= :from" + i + " and v" + i + ".word < :until" + i + ")");
        }
        TypedQuery<String> query = rows.createQuery("select distinct w.caseId from StoredWord w where " + String.join(" and ", conditions)
                + " order by w.caseId desc", String.class);
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("from" + i, words.get(i)).setParameter("until" + i, end(words.get(i)));
        }
        return query.setMaxResults(most).getResultList();
    }

    private static String end(String word) {
        return word + (word.length() < SHORTEST ? FIRST : LAST);
    }
}
