package org.rathaus.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Takes a text apart. */
final class Terms {

    private Terms() {
    }

    /** Word by word: first the word, then what it is made of. */
    static List<List<String>> of(Analyzer analyzer, String text) {
        List<List<String>> places = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(DocumentFields.ALL, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (step.getPositionIncrement() > 0 || places.isEmpty()) {
                    places.add(new ArrayList<>());
                }
                places.get(places.size() - 1).add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text", e);
        }
        return places;
    }

    static String single(Analyzer analyzer, String word) {
        return of(analyzer, word).stream().findFirst().map(it -> it.get(0)).orElse(word);
    }
}
