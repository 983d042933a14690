package org.rathaus.service.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.identity.Role;
import org.rathaus.plugincheck.Member;
import org.rathaus.plugincheck.TestPortal;
import org.rathaus.testkit.Page;
import org.rathaus.web.Field;

class GalleryPagesTest {

    @RegisterExtension
    final TestPortal portal = new TestPortal();

    @Test
    void saysOfEachKindOfFieldWhatIsWrong() {
        assertEquals(List.of(), portal.open("written").errors());
        Page sent = portal.visit("written").answer("text", "Nur ein Versuch").submit().page();
        assertEquals(Field.Kind.values().length, sent.errors().size());
        assertEquals("Nur ein Versuch", sent.html().select("input[name=text]").attr("value"));
    }

    @Test
    void leadsFromPageToPage() {
        assertEquals(List.of("Seite 2"), portal.open("written").html().select(".portal-pages a").eachText());
        assertEquals(List.of("Seite 1", "Seite 3"), portal.open("written?page=2").html().select(".portal-pages a").eachText());
    }

    @Test
    void showsOfAListWhatIsLookedFor() {
        List<String> ways = portal.open("written").html().select("#facts ~ .portal-table td:first-child").eachText();
        assertEquals(3, ways.size());
        assertEquals(ways.subList(1, 2), portal.open("written?words=" + ways.get(1)).html().select("#facts ~ .portal-table td:first-child").eachText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter", "labels", "cards"})
    void printsWhatAPluginCanPrint(String paper) {
        Member clerk = portal.as(Role.CLERK);
        assertEquals(4, clerk.open("").html().select("main .portal-actions a").size());
        assertTrue(clerk.visitor().get(portal.address("/staff/service/gallery?file=" + paper)).text().startsWith("%PDF"));
    }

    @Test
    void writesATableForOtherPrograms() {
        assertTrue(portal.as(Role.CLERK).visitor().get(portal.address("/staff/service/gallery?file=table")).text().startsWith("\uFEFFNr.;Unterlage\r\n"));
    }
}
