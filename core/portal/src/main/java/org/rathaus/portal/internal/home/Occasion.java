package org.rathaus.portal.internal.home;

import java.util.List;

/**
 * An occasion in life with which people come to their town.
 *
 * @param id    its name in addresses
 * @param name  what it is called
 * @param lead  what it is about, in a sentence; may be empty
 * @param text  what the town says of it; may be empty
 * @param area  which contact helps; empty: that of its services, or the general one
 * @param cards the services that belong to it
 * @param words under which it is found, folded
 */
record Occasion(String id, String name, String lead, String text, String area, List<Card> cards, List<String> words) {

    /** The areas whose contact helps, the best first. */
    String[] areas() {
        if (!area.isEmpty()) {
            return new String[] {area};
        }
        return cards.stream().findFirst().map(it -> new String[] {it.id(), it.category().key()}).orElseGet(() -> new String[] {id});
    }
}
