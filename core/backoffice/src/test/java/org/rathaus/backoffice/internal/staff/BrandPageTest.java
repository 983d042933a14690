package org.rathaus.backoffice.internal.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.Role;

class BrandPageTest extends StaffPages {

    @BeforeEach
    void enter() {
        browser.as(accounts.add("ours", "person", "Person", Role.TOWN_ADMINISTRATOR));
    }

    @Test
    void showsTheBrandInLightAndInDark() {
        Document page = Jsoup.parse(browser.get("brand"));
        assertEquals(List.of("light", "dark"), page.select(".portal-scene[inert]").eachAttr("data-kern-theme"));
        assertEquals(2, page.select(".portal-scene .kern-form-input--error input").size());
        assertTrue(page.select(".portal-scene__mail").first().text().contains("Stadt Unsere"));
        assertTrue(page.select("style").html().contains(".portal-scene--dark{color-scheme:dark;"));
    }

    @Test
    void saysThatNothingIsWrong() {
        assertEquals(1, Jsoup.parse(browser.get("brand")).select("[aria-labelledby=findingsTitle] .kern-alert--success").size());
    }

    @Test
    void hasAnExampleOfTheReceipt() {
        String document = browser.get("brand/receipt");
        assertTrue(document.startsWith("%PDF receipt of ") && document.endsWith("-0000-0000"), document);
    }

    @Test
    void hasAnExampleOfALetter() {
        assertEquals("%PDF-1.7 Ihr Antrag (Beispiel) Person [Erika Mustermann, Musterweg 1, 12345 Musterstadt]", browser.get("brand/letter"));
    }

    @Test
    void hasExamplesWhileTheTownOffersNothing() {
        catalog.stop();
        assertEquals(2, Jsoup.parse(browser.get("brand")).select("a[href*=brand/]").size());
        assertTrue(browser.get("brand/receipt").startsWith("%PDF receipt of "));
    }
}
