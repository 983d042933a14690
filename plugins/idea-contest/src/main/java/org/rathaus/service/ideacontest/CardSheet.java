package org.rathaus.service.ideacontest;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.rathaus.api.document.LabelSheet;
import org.rathaus.api.service.Texts;

/**
 * Printed cards of a contest, eight on a sheet. They speak German, as whoever keys them does.
 *
 * @param address of the form
 */
record CardSheet(Contest contest, String address) {

    private static final Texts TEXTS = Texts.of(IdeaContest.class);

    LabelSheet of(List<Card> cards) {
        List<String> areas = contest.terms().words().areas().stream().map(it -> "____ " + ContestTexts.area(contest, it, Locale.GERMAN)).toList();
        return new LabelSheet(title(), Locale.GERMAN, LabelSheet.Format.CARDS, cards.stream().map(it -> label(it.code(), areas)).toList());
    }

    private String title() {
        return contest.word("title", Locale.GERMAN);
    }

    private LabelSheet.Label label(CardCode code, List<String> areas) {
        List<String> lines = Stream.of(Stream.of(text("cards.code", code.printed()), text("cards.scale")), areas.stream(), Stream.of(text("cards.idea")))
                .flatMap(it -> it).toList();
        return new LabelSheet.Label(title(), lines, address + "?card=" + code.characters());
    }

    private static String text(String key, Object... values) {
        return TEXTS.get(Locale.GERMAN, key, values);
    }
}
