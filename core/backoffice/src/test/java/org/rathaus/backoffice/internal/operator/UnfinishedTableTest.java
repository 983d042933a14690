package org.rathaus.backoffice.internal.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.backoffice.internal.testing.Browser;
import org.rathaus.backoffice.internal.testing.MemoryAccounts;
import org.rathaus.backoffice.internal.testing.MemoryDeliveries;
import org.rathaus.backoffice.internal.testing.MemoryEnablement;
import org.rathaus.backoffice.internal.testing.MemoryPlugins;
import org.rathaus.backoffice.internal.testing.MemoryStatistics;
import org.rathaus.backoffice.internal.testing.MemoryUnfinished;
import org.rathaus.backoffice.internal.testing.OneService;
import org.rathaus.kernel.town.EnablementDesk.Check;
import org.rathaus.kernel.town.EnablementDesk.Grade;
import org.rathaus.kernel.town.EnablementDesk.Need;
import org.rathaus.kernel.town.UnfinishedTowns.Unfinished;

/** What an operator sees of towns that lack something. */
class UnfinishedTableTest {

    private final MemoryAccounts accounts = new MemoryAccounts();
    private final MemoryUnfinished unfinished = new MemoryUnfinished();
    private final Browser browser = new Browser(new OperatorArea(accounts.identities(), new MemoryDeliveries(), new MemoryPlugins(), new MemoryEnablement(),
            unfinished, new MemoryStatistics(), null, () -> false, name -> ""), null, new OneService());

    @BeforeEach
    void signIn() {
        browser.as(accounts.add(StaffMember.INSTALLATION, "op", "Op"));
    }

    private Element section() {
        String page = browser.get("");
        assertFalse(page.contains("wicket:") || page.contains("[Warning"), page);
        return Jsoup.parse(page).selectFirst("section[aria-labelledby=unfinishedTitle]");
    }

    private static Check lacking(Need need, String... names) {
        return new Check(need, Grade.LACKING, "", List.of(names));
    }

    @Test
    void saysWhereNothingLacks() {
        assertEquals("Was Kommunen noch fehlt Keiner Kommune fehlt etwas.", section().text());
    }

    @Test
    void namesWhatATownLacksAndWhatItsServicesDo() {
        unfinished.add(new Unfinished("pirna", "Pirna <b>", true, List.of(lacking(Need.LEGAL, "legal.imprint (de)"), lacking(Need.TOWN, "address", "ags")),
                Map.of("dog-tax", List.of(lacking(Need.DELIVERY), lacking(Need.RETENTION)))));
        Element section = section();
        assertTrue(section.text().contains("Einer Kommune fehlt etwas"), section.text());
        assertEquals(List.of("Rechtliche Texte: legal.imprint (de)", "Angaben der Kommune: address, ags",
                "Dienst „dog-tax“: Wohin die Anträge gehen, Wie lange Anträge bleiben"), section.select("tbody li").eachText());
        assertEquals("Pirna <b>", section.select("a[href=/pirna/]").text());
        assertTrue(section.text().contains("Steht in keiner Liste"), section.text());
    }

    @Test
    void saysSoInEnglish() {
        unfinished.add(new Unfinished("pirna", "Pirna", false, List.of(), Map.of("dog-tax", List.of(lacking(Need.LANGUAGES, "fr: 3")))));
        browser.in(Locale.ENGLISH);
        assertEquals(List.of("Service “dog-tax”: Texts in all languages"), section().select("tbody li").eachText());
        assertFalse(section().text().contains("Is in no list"));
    }

    @Test
    void namesSoManyThatAPageStaysOneAndSaysWhatIsNotKnownYet() {
        IntStream.range(0, 60).forEach(it -> unfinished.add(new Unfinished("town-" + it, "Town " + it, true, List.of(lacking(Need.TOWN, "address")), Map.of())));
        unfinished.leave(7);
        Element section = section();
        assertEquals(50, section.select("tbody tr").size());
        assertTrue(section.text().contains("60 Kommunen fehlt etwas") && section.text().contains("Das sind die ersten 50 von 60"), section.text());
        assertTrue(section.text().contains("7 Kommunen sind noch nicht geprüft."), section.text());
    }

    @Test
    void hasAWordForEachNeed() {
        for (Need need : Need.values()) {
            unfinished.add(new Unfinished("town", "Town", true, List.of(lacking(need)), Map.of()));
        }
        assertFalse(section().text().contains("unfinished."), section().text());
    }
}
