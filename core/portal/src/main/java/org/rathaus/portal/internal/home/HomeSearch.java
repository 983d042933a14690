package org.rathaus.portal.internal.home;

import java.util.List;

import org.rathaus.portal.internal.search.Words;

/** Finds services by everyday words: those that have the most of them, so that a whole question finds something too. */
final class CardSearch {

    private static final int PART_OF_A_WORD = 3;
    private static final int STEM = 5;

    private CardSearch() {
    }

    /** In the order given; all when nothing is searched for. */
    static List<Card> find(List<Card> cards, String words) {
        List<String> wanted = Words.of(words);
        long most = cards.stream().mapToLong(card -> score(card, wanted)).max().orElse(0);
        return cards.stream()
                .filter(card -> wanted.isEmpty() || most > 0 && score(card, wanted) == most)
                .toList();
    }

    private static long score(Card card, List<String> wanted) {
        return wanted.stream().filter(word -> card.words().stream().anyMatch(known -> fits(known, word))).count();
    }

    /** "wahl" is in "briefwahl"; "wahlunterlagen" starts with a word that stands for the same. */
    private static boolean fits(String known, String word) {
        return known.equals(word)
                || word.length() >= PART_OF_A_WORD && known.contains(word)
                || known.length() >= STEM && word.startsWith(known);
    }
}
