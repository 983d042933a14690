package org.rathaus.service.ideacontest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.rathaus.api.document.LabelSheet;
import org.rathaus.api.document.LabelSheet.Label;

/** What stands on cards: a thousand for one contest, as towns print them. */
class CardSheetTest {

    private static final int MANY = 1_000;
    private static final String ADDRESS = "https://stadt.example/muster/idea-contest/apply";

    private final Contest contest = new Contest(new UUID(1, 1), ContestForm.sent(name -> ContestFormTest.RIGHT.getOrDefault(name, "")).terms());
    private final List<Card> cards = IntStream.rangeClosed(1, MANY).mapToObj(place -> new Card(contest.id(), CardCode.next(), 1, place)).toList();
    private final LabelSheet sheet = new CardSheet(contest, ADDRESS).of(cards);

    private static String line(Label label, int number) {
        return label.lines().get(number);
    }

    @Test
    void eachCardIsThereOnceAndInItsOrder() {
        assertEquals(cards.stream().map(it -> "Code: " + it.code().printed()).toList(), sheet.labels().stream().map(it -> line(it, 0)).toList());
        assertEquals(MANY, sheet.labels().stream().map(it -> line(it, 0)).distinct().count());
    }

    @Test
    void theCodeToReadIsTheOneToType() {
        sheet.labels().forEach(it -> assertEquals(CardCode.read(line(it, 0).replace("Code: ", "")), CardCode.read(it.code().replace(ADDRESS + "?card=", ""))));
    }

    @Test
    void eachAreaHasAPlaceForItsDigit() {
        Label first = sheet.labels().get(0);
        assertEquals(contest.word("title", Locale.GERMAN), first.heading());
        assertTrue(line(first, 1).startsWith("4 sehr wichtig"), line(first, 1));
        assertEquals(contest.terms().words().areas().stream().map(it -> "____ " + ContestTexts.area(contest, it, Locale.GERMAN)).toList(),
                first.lines().subList(2, first.lines().size() - 1));
    }
}
