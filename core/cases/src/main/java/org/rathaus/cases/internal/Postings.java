package org.rathaus.cases.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

/**
 * The cases in which a word occurs, or one that begins with it; one or two letters stand for themselves, as they would begin a word in
 * nearly every case. Each question reads a stretch of an index that ends, however many cases there are.
 */
final class Postings {

    private static final int SHORTEST = 3;
    /** Behind every letter that words are made of. */
    private static final char LAST = '\uffff';
    /** Before every letter, and behind the blank with which SQL fills up what it compares. */
    private static final char FIRST = '!';
    private static final String RANGE = " from StoredWord w where w.word >= :from and w.word < :until";

    /**
     * How much is read.
     *
     * @param rows   of words at most; a word that has as many is a frequent one
     * @param words  different ones with one beginning that are looked up one by one
     * @param newest cases among which is looked for a beginning that more words have
     */
    record Limits(int rows, int words, int newest) {

        /** With which each page is there in a tenth of a second, among a million cases. */
        static final Limits USUAL = new Limits(15_000, 25, 5_000);
    }

    private final EntityManager rows;
    private final Keys keys;
    private final Limits limits;
    private final String from;
    private final String until;

    Postings(EntityManager rows, Keys keys, Limits limits, String word) {
        this.rows = rows;
        this.keys = keys;
        this.limits = limits;
        this.from = word;
        this.until = word + (word.length() < SHORTEST ? FIRST : LAST);
    }

    /** All of them; empty if there are too many to read. */
    Optional<Set<String>> all() {
        // without an order: what there is of it comes from Java, as a database would read all before it sorts
        List<String> ids = range("select w.caseId" + RANGE).setMaxResults(limits.rows()).getResultList();
        return ids.size() < limits.rows() ? Optional.of(new HashSet<>(ids)) : Optional.empty();
    }

    /**
     * Of the ones that are too many, the newest, the newest first: so many of each word, unless very many words have this beginning;
     * of those only what is among the newest cases.
     */
    List<String> newest(int most) {
        List<String> words = words();
        NavigableSet<String> ids = new TreeSet<>();
        if (words.size() <= limits.words()) {
            words.forEach(word -> ids.addAll(rows.createQuery("select w.caseId from StoredWord w where w.word = :word order by w.caseId desc", String.class)
                    .setParameter("word", word).setMaxResults(most).getResultList()));
        } else {
            ids.addAll(range("select w.caseId" + RANGE + " and w.caseId > :after").setParameter("after", boundary()).getResultList());
        }
        return ids.descendingSet().stream().limit(most).toList();
    }

    /** Which of these are among them. */
    Set<String> among(List<String> ids) {
        return new HashSet<>(keys.ask(ids, some -> range("select w.caseId" + RANGE + " and w.caseId in :ids").setParameter("ids", some).getResultList()));
    }

    /** One more than are looked up, if there are more. */
    private List<String> words() {
        List<String> words = new ArrayList<>();
        Optional<String> next = rows.createQuery("select w.word from StoredWord w where w.word >= :from and w.word < :until order by w.word", String.class)
                .setParameter("from", from).setParameter("until", until).setMaxResults(1).getResultStream().findFirst();
        while (next.isPresent() && words.size() <= limits.words()) {
            words.add(next.get());
            next = rows.createQuery("select w.word from StoredWord w where w.word > :from and w.word < :until order by w.word", String.class)
                    .setParameter("from", next.get()).setParameter("until", until).setMaxResults(1).getResultStream().findFirst();
        }
        return words;
    }

    private String boundary() {
        return rows.createQuery("select c.id from StoredCase c order by c.id desc", String.class).setFirstResult(limits.newest()).setMaxResults(1)
                .getResultStream().findFirst().orElseGet(() -> TimeOrderedIds.first(Instant.EPOCH).toString());
    }

    private TypedQuery<String> range(String query) {
        return rows.createQuery(query, String.class).setParameter("from", from).setParameter("until", until);
    }
}
