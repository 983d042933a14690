package org.rathaus.backoffice.internal.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.delivery.DeliveryDesk.Undelivered;

class DeliveriesPageTest extends StaffPages {

    private static final StaffMember NEIGHBOUR = new StaffMember("", "foreign", "", "", Role.CLERK);

    private Undelivered own;
    private Undelivered foreign;

    @BeforeEach
    void begin() {
        signIn();
        own = deliveries.add("ours", "ABC-0000-0001");
        foreign = deliveries.add("foreign", "XYZ-0000-0002");
    }

    @Test
    void showsWhatDidNotArriveAndWhyOfThisTownOnly() {
        String page = browser.get("deliveries");
        assertTrue(page.contains("ABC-0000-0001") && page.contains("mailbox &lt;full&gt;"), page);
        assertTrue(page.contains("E-Mail an die Person: 1 aufgegeben"), page);
        assertFalse(page.contains("XYZ-0000-0002") || page.contains("wicket:") || page.contains("[Warning"), page);
    }

    @Test
    void speaksEnglish() {
        assertTrue(browser.in(Locale.ENGLISH).get("deliveries").contains("What has not arrived"));
    }

    @Test
    void triesOneAgain() {
        browser.post("deliveries", Map.of("delivery", own.id().toString()));
        assertEquals("/deliveries?again=1", browser.location());
        String page = browser.get("deliveries?again=1");
        assertTrue(page.contains("1 Sendungen werden jetzt") && page.contains("Alle E-Mails und alle"), page);
    }

    @Test
    void triesAllOfTheTownAgain() {
        browser.post("deliveries", Map.of());
        assertEquals(0, deliveries.undelivered(clerk).size());
        assertEquals(1, deliveries.undelivered(NEIGHBOUR).size());
    }

    @Test
    void leavesAnotherTownsDeliveryAlone() {
        browser.post("deliveries", Map.of("delivery", foreign.id().toString()));
        assertEquals("/deliveries?again=0", browser.location());
        browser.post("deliveries", Map.of("delivery", "nonsense"));
        assertEquals(1, deliveries.undelivered(NEIGHBOUR).size());
    }

    @Test
    void theWorkListTellsOfIt() {
        assertTrue(browser.get("").contains("Nicht alles ist angekommen"));
        deliveries.retryAll(clerk);
        assertFalse(browser.get("").contains("Nicht alles ist angekommen"));
    }

    @Test
    void whoLooksAfterSomeServicesOnlyIsToldOfTheseOnly() {
        assertTrue(browser.get("deliveries").contains("0 nie übergeben"));
        accounts.add("ours", "lina", "Lina Limited", Role.CLERK, "dog-tax");
        browser.post("sign-out", Map.of());
        browser.post("sign-in", Map.of("login", "lina", "password", PASSWORD));
        String page = browser.get("deliveries");
        assertTrue(page.contains("E-Mail an die Person: 1 aufgegeben, 0 in der Warteschlange<"), page);
        browser.post("deliveries", Map.of());
        assertTrue(browser.get("deliveries").contains("Von Ihren Diensten ist keine"));
    }

    @Test
    void strangersSeeAndMoveNothing() {
        browser.post("sign-out", Map.of());
        assertFalse(browser.get("deliveries").contains("ABC-0000-0001"));
        browser.post("deliveries", Map.of());
        assertEquals(1, deliveries.undelivered(clerk).size());
    }
}
