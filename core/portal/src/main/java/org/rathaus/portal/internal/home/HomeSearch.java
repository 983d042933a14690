package org.rathaus.portal.internal.home;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.rathaus.portal.internal.search.Words;

/**
 * Finds services and occasions in life by everyday words: those that have the most of them, so that a whole question finds
 * something too.
 */
final class HomeSearch {

    private static final int PART_OF_A_WORD = 3;
    private static final int STEM = 5;

    private final List<Card> cards;
    private final List<Occasion> occasions;
    private final List<String> wanted;
    private final long most;

    HomeSearch(String words, List<Card> cards, List<Occasion> occasions) {
        this.cards = cards;
        this.occasions = occasions;
        this.wanted = Words.of(words);
        this.most = LongStream.concat(cards.stream().mapToLong(this::score), occasions.stream().mapToLong(this::score)).max().orElse(0);
    }

    /** In the order given; all when nothing is searched for. */
    List<Card> cards() {
        return cards.stream().filter(it -> isFound(score(it))).toList();
    }

    /** The same of occasions. */
    List<Occasion> occasions() {
        return occasions.stream().filter(it -> isFound(score(it))).toList();
    }

    private boolean isFound(long score) {
        return wanted.isEmpty() || most > 0 && score == most;
    }

    /** A service is found by what its occasions are called, too. */
    private long score(Card card) {
        return score(Stream.concat(card.words().stream(),
                occasions.stream().filter(it -> it.cards().contains(card)).flatMap(it -> it.words().stream())).toList());
    }

    private long score(Occasion occasion) {
        return score(occasion.words());
    }

    private long score(List<String> words) {
        return wanted.stream().filter(word -> words.stream().anyMatch(known -> fits(known, word))).count();
    }

    /** "wahl" is in "briefwahl"; "wahlunterlagen" starts with a word that stands for the same. */
    private static boolean fits(String known, String word) {
        return known.equals(word)
                || word.length() >= PART_OF_A_WORD && known.contains(word)
                || known.length() >= STEM && word.startsWith(known);
    }
}
