package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.itests.Application.Sent;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** A clerk fills in the citizens' form for somebody at the counter or from paper, and nobody else can pretend to. */
@Tag(PortalContainer.SHARED)
class CounterIT {

    private static final String STAFF = "/norderstedt/staff";
    private static final String COUNTER = STAFF + "/counter";
    private static final String VOTE = "/norderstedt/postal-vote";

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    private static Administrator administrator;
    private static Clerk clerk;

    @BeforeAll
    static void hire() throws IOException {
        administrator = Administrator.of(PORTAL);
        clerk = administrator.clerk(PORTAL.visitor(), "norderstedt");
        new HotFolder(PORTAL.data(), PORTAL.visitor()).put(DepotPlugin.FILE, DepotPlugin.jar());
        new TownFolder(PORTAL.data(), "norderstedt").offer(DepotPlugin.ID, PORTAL.visitor());
    }

    @AfterEach
    void end() {
        clerk.visitor().post(VOTE, Map.of("_endCounter", "end"));
        clerk.visitor().post(DepotPlugin.SERVICE, Map.of("_endCounter", "end"));
    }

    private static Page begin(String service, String channel, String arrived) {
        Visitor visitor = clerk.visitor();
        return visitor.follow(visitor.post(COUNTER, Map.of("service", service, "channel", channel, "arrived", arrived)));
    }

    @Test
    void aPaperApplicationBecomesACaseThatSaysSo() {
        LocalDate day = Today.inTown().minusDays(2);
        Page service = begin("postal-vote", "paper", day.toString());
        assertEquals(VOTE, service.path().replaceAll("/$", ""));
        assertTrue(service.words().contains("Sie übertragen einen Antrag von Papier"), service.words());
        Sent sent = Application.send(clerk.visitor(), "norderstedt", "Papierfrau").requireReference();
        Page page = clerk.visitor().open(clerk.caseOf(sent.reference()));
        assertTrue(page.words().contains("Auf Papier, eingegangen am "), page.words());
        assertFalse(page.words().contains("Bürgerin oder Bürger"), page.words());
        assertTrue(PORTAL.visitor().get(sent.status() + "/receipt").text().startsWith("%PDF"));
        assertTrue(PORTAL.visitor().get(sent.status()).words().contains(sent.reference()));
    }

    @Test
    void theNextPersonSeesNothingOfTheOneBefore() {
        begin("postal-vote", "counter", "");
        Application.person(Application.begin(clerk.visitor(), "norderstedt"), "Vorgänger").submit();
        assertTrue(clerk.visitor().open(VOTE + "/apply/person").text().contains("Vorgänger"));
        begin("postal-vote", "counter", "");
        assertFalse(clerk.visitor().open(VOTE + "/apply/person").text().contains("Vorgänger"));
        Sent first = Application.send(clerk.visitor(), "norderstedt", "Erste");
        Page next = clerk.visitor().follow(clerk.visitor().post(VOTE, Map.of("_endCounter", "next")));
        assertTrue(next.words().contains("Sie füllen den Antrag am Schalter für jemanden aus"), next.words());
        Sent second = Application.send(clerk.visitor(), "norderstedt", "Zweite");
        assertFalse(second.confirmation().text().contains("Erste"));
        assertEquals(2, List.of(first.reference(), second.reference()).stream().distinct().count());
    }

    @Test
    void aClerksOwnDraftAsACitizenStaysTheirOwn() {
        Application.person(Application.begin(clerk.visitor(), "norderstedt"), "Privatsache").submit();
        begin("postal-vote", "counter", "");
        assertFalse(clerk.visitor().open(VOTE + "/apply/person").text().contains("Privatsache"));
        clerk.visitor().post(VOTE, Map.of("_endCounter", "end"));
        assertTrue(clerk.visitor().open(VOTE + "/apply/person").text().contains("Privatsache"));
    }

    @Test
    void whoeverStandsAtTheCounterNeedsNoAccount() {
        begin(DepotPlugin.ID, "counter", "");
        FormWalk form = clerk.visitor().visit(DepotPlugin.SERVICE + "/apply").answer("what", "Klavier").answer("valuable", "yes").submit();
        assertEquals(DepotPlugin.SERVICE + "/apply/bank", form.page().path());
        assertEquals(303, PORTAL.visitor().get(DepotPlugin.SERVICE + "/apply/bank").status());
    }

    @Test
    void nobodyElseIsBelieved() {
        Visitor stranger = PORTAL.visitor().carrying("counter", "postal-vote.paper." + Today.inTown());
        assertEquals(403, stranger.get(VOTE).status());
        assertEquals(403, stranger.post(VOTE + "/apply/person", Map.of("familyName", "Fremd")).status());
        assertFalse(stranger.cookieNames().contains("draft"));
        Visitor auditor = administrator.hire(PORTAL.visitor(), "norderstedt", "pruefer", "AUDITOR").visitor();
        assertEquals(403, auditor.get(COUNTER).status());
        assertEquals(403, auditor.carrying("counter", "postal-vote.counter").get(VOTE).status());
        Visitor foreign = administrator.clerk(PORTAL.visitor(), "musterhausen").visitor();
        assertEquals(403, foreign.carrying("counter", "postal-vote.counter").get(VOTE).status());
    }

    @Test
    void whatWasTypedWhenTheSessionHadEndedIsHeld() {
        Clerk other = administrator.hire(PORTAL.visitor(), "norderstedt", "spaet", "CLERK");
        other.visitor().post(COUNTER, Map.of("service", "postal-vote", "channel", "counter", "arrived", ""));
        FormWalk person = Application.person(Application.begin(other.visitor(), "norderstedt"), "Nachtschicht");
        String session = other.visitor().cookieNames().stream().filter(it -> it.startsWith("staff-")).findFirst().orElseThrow();
        PORTAL.visitor().carrying(session, other.visitor().cookie(session)).post(STAFF + "/sign-out", Map.of());
        Page held = person.send();
        assertEquals(403, held.status());
        assertTrue(held.words().contains("Sie sind nicht mehr angemeldet"), held.words());
        assertEquals("Nachtschicht", held.html().select("input[name=familyName]").val());
        assertFalse(other.visitor().cookieNames().contains("draft"));
    }

    @Test
    void aDateThatCannotBeIsSaid() {
        Page page = clerk.visitor().post(COUNTER, Map.of("service", "postal-vote", "channel", "paper", "arrived", Today.inTown().plusDays(1).toString()));
        assertTrue(page.title().startsWith("Fehler: ") && page.words().contains("heute oder ein Tag im letzten Jahr"), page.words());
        assertFalse(clerk.visitor().cookieNames().contains("counter"));
    }
}
