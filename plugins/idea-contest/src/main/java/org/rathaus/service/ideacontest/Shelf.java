package org.rathaus.service.ideacontest;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The ideas of a contest that everybody may read, to search and to compare.
 *
 * @param ideas    the newest first
 * @param likeness finds them by what they say
 */
record Shelf(List<Idea> ideas, Likeness likeness) {

    /** In what order people read them. */
    enum Order {
        /** The newest first. */
        NEWEST,
        /** Those with the most support first. */
        SUPPORT;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What people look for.
     *
     * @param text     words that an idea has; empty: all
     * @param category only this; empty: all
     * @param state    only these
     */
    record Wish(String text, String category, Optional<IdeaState> state, Order order) {
    }

    static Shelf of(List<Idea> shown) {
        List<Idea> newest = shown.stream().sorted(Comparator.comparing(Idea::submittedAt).reversed().thenComparing(Idea::id)).toList();
        return new Shelf(newest, Likeness.of(newest.stream().map(Idea::title).toList()));
    }

    List<Idea> find(Wish wish) {
        List<String> words = Likeness.words(wish.text());
        List<Idea> found = ideas.stream().filter(it -> wish.category().isEmpty() || it.text().category().equals(wish.category()))
                .filter(it -> wish.state().map(state -> state == it.state()).orElse(true))
                .filter(it -> words.isEmpty() || hasAll(it, words)).toList();
        return wish.order() == Order.NEWEST ? found : found.stream().sorted(Comparator.comparingInt(Idea::supports).reversed()).toList();
    }

    private static boolean hasAll(Idea idea, List<String> words) {
        String all = Likeness.folded(idea.title() + " " + idea.text().body() + " " + idea.text().place());
        return words.stream().allMatch(all::contains);
    }

    /** Ideas whose title is like this one, the most alike first. */
    List<Idea> alike(String title, int most) {
        return likeness.like(title, most).stream().map(ideas::get).toList();
    }
}
