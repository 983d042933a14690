package org.rathaus.service.ideacontest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody sends in.
 *
 * @param key         the same for each attempt to send the same
 * @param channel     the way it came
 * @param account     the account of a citizen who is signed in; empty: a guest
 * @param card        the card it came on or with
 * @param participant who wants to take part in the draw
 */
record Entrant(String key, String channel, String account, Optional<CardCode> card, Ratings ratings, List<IdeaText> ideas,
        Optional<Participant> participant, Locale language) {

    /** Without what was typed. */
    @Override
    public String toString() {
        return "Entrant";
    }
}
