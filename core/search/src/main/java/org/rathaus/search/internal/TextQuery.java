package org.rathaus.search.internal;

import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What somebody typed, as Lucene asks for it. */
final class TextQuery {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 12;
    /** So many words must all be there; of more, one in four may be missing. */
    private static final int FEW = 2;
    private static final int IN_FOUR = 4;
    private static final int SHORTEST_BEGINNING = 3;
    /** From this length on a word may have one error, or two. */
    private static final int ONE_ERROR = 4;
    private static final int TWO_ERRORS = 8;
    private static final float OF_TITLE = 3;
    private static final float OF_PART = 0.6f;
    private static final float OF_BEGINNING = 0.4f;

    private final List<List<String>> words;

    TextQuery(Analyzer analyzer, String typed) {
        List<List<String>> all = Terms.of(analyzer, typed.substring(0, Math.min(LONGEST, typed.length())));
        words = all.subList(0, Math.min(MOST_WORDS, all.size()));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** As it is spelled; the last word may be a beginning. */
    Query exact() {
        return all(false);
    }

    /** Spelled nearly like that. */
    Query similar() {
        return all(true);
    }

    private Query all(boolean isSimilar) {
        if (isEmpty()) {
            return new MatchAllDocsQuery();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int at = 0; at < words.size(); at++) {
            all.add(isSimilar ? similar(words.get(at)) : exact(words.get(at), at == words.size() - 1), Occur.SHOULD);
        }
        return all.setMinimumNumberShouldMatch(words.size() <= FEW ? words.size() : words.size() - words.size() / IN_FOUR).build();
    }

    private static Query exact(List<String> word, boolean isLast) {
        BooleanQuery.Builder either = begun(word);
        if (isLast && word.get(0).length() >= SHORTEST_BEGINNING) {
            either.add(new BoostQuery(new PrefixQuery(new Term(DocumentFields.ALL, word.get(0))), OF_BEGINNING), Occur.SHOULD);
        }
        return either.build();
    }

    private static Query similar(List<String> word) {
        BooleanQuery.Builder either = begun(word);
        int length = word.get(0).length();
        if (length >= ONE_ERROR) {
            either.add(new FuzzyQuery(new Term(DocumentFields.ALL, word.get(0)), length >= TWO_ERRORS ? 2 : 1, 1), Occur.SHOULD);
        }
        return either.build();
    }

    private static BooleanQuery.Builder begun(List<String> word) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        for (int at = 0; at < word.size(); at++) {
            float weight = at == 0 ? 1 : OF_PART;
            either.add(new BoostQuery(new TermQuery(new Term(DocumentFields.ALL, word.get(at))), weight), Occur.SHOULD);
            either.add(new BoostQuery(new TermQuery(new Term(DocumentFields.TITLE, word.get(at))), weight * OF_TITLE), Occur.SHOULD);
        }
        return either;
    }
}
