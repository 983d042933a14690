package org.rathaus.cases.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

    /** Rows of words that are read at most; a name that more have is a frequent one. */
    private static final int MOST = 15_000;
    /** Different words with one beginning that are looked up one by one. */
    private static final int MOST_WORDS = 25;
    /** Cases among which is looked for a beginning that very many different words have. */
    private static final int NEWEST = 5_000;
    private static final int SHORTEST = 3;
    /** Behind every letter that words are made of. */
    private static final char LAST = '\uffff';
    /** Before every letter, and behind the blank with which SQL fills up what it compares. */
    private static final char FIRST = '!';
    private static final String RANGE = " from StoredWord w where w.word >= :from and w.word < :until";

    private final EntityManager rows;
    private final String from;
    private final String until;

    Postings(EntityManager rows, String word) {
        this.rows = rows;
        this.from = word;
        this.until = word + (word.length() < SHORTEST ? FIRST : LAST);
    }

    /** All of them; empty if there are too many to read. */
    Optional<Set<String>> all() {
        // without an order: what there is of it comes from Java, as a database would read all before it sorts
        List<String> ids = range("select w.caseId" + RANGE).setMaxResults(MOST).getResultList();
        return ids.size() < MOST ? Optional.of(new HashSet<>(ids)) : Optional.empty();
    }

    /**
     * Of the ones that are too many, the newest, the newest first: so many of each word, unless very many words have this beginning;
     * of those only what is among the newest cases.
     */
    List<String> newest(int most) {
        List<String> words = words();
        Set<String> ids = new TreeSet<>();
        if (words.size() <= MOST_WORDS) {
            words.forEach(word -> ids.addAll(rows.createQuery("select w.caseId from StoredWord w where w.word = :word order by w.caseId desc", String.class)
                    .setParameter("word", word).setMaxResults(most).getResultList()));
        } else {
            ids.addAll(range("select w.caseId" + RANGE + " and w.caseId > :after").setParameter("after", boundary()).getResultList());
        }
        return new TreeSet<>(ids).descendingSet().stream().limit(most).toList();
    }

    /** Which of these are among them. */
    Set<String> among(List<String> ids) {
        return new HashSet<>(range("select w.caseId" + RANGE + " and w.caseId in :ids").setParameter("ids", ids).getResultList());
    }

    /** One more than are looked up, if there are more. */
    private List<String> words() {
        List<String> words = new ArrayList<>();
        Optional<String> next = rows.createQuery("select w.word from StoredWord w where w.word >= :from and w.word < :until order by w.word", String.class)
                .setParameter("from", from).setParameter("until", until).setMaxResults(1).getResultStream().findFirst();
        while (next.isPresent() && words.size() <= MOST_WORDS) {
            words.add(next.get());
            next = rows.createQuery("select w.word from StoredWord w where w.word > :from and w.word < :until order by w.word", String.class)
                    .setParameter("from", next.get()).setParameter("until", until).setMaxResults(1).getResultStream().findFirst();
        }
        return words;
    }

    private String boundary() {
        return rows.createQuery("select c.id from StoredCase c order by c.id desc", String.class).setFirstResult(NEWEST).setMaxResults(1)
                .getResultStream().findFirst().orElse("");
    }

    private TypedQuery<String> range(String query) {
        return rows.createQuery(query, String.class).setParameter("from", from).setParameter("until", until);
    }
}
