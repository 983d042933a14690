package org.rathaus.search.internal;

import java.util.Set;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Makes of German text the words by which it is found: ä, ae and a are one, endings do not count, and what is made of known words is
 * found by each of them. Umlauts go first, so that compounds written with {@code ue} are taken apart, too.
 */
final class GermanText extends Analyzer {

    /** Shorter words are whole. */
    private static final int SHORTEST_COMPOUND = 6;
    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_PART = 25;

    private final CharArraySet parts;

    GermanText(Set<String> words) {
        CharArraySet plain = new CharArraySet(words.size(), true);
        words.forEach(word -> plain.add(Terms.single(new Plain(), word)));
        parts = CharArraySet.unmodifiableSet(plain);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream plain = new GermanNormalizationFilter(
                new StopFilter(new LowerCaseFilter(words), GermanAnalyzer.getDefaultStopSet()));
        TokenStream apart = parts.isEmpty() ? plain : new DictionaryCompoundWordTokenFilter(plain, parts, SHORTEST_COMPOUND, SHORTEST_PART,
                LONGEST_PART, true);
        return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(new GermanLightStemFilter(apart)));
    }

    /** One word as it is, but for its umlauts. */
    private static final class Plain extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer word = new KeywordTokenizer();
            return new TokenStreamComponents(word, new GermanNormalizationFilter(new LowerCaseFilter(word)));
        }
    }
}
