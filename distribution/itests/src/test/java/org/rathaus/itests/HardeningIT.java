package org.rathaus.itests;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.itests.Application.Sent;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** Forms take what their pages ask for, whatever else a browser is made to send. */
@Tag(PortalContainer.SHARED)
class HardeningIT {

    private static final String APPLY = GalleryWalk.SERVICE + "/apply/";

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    /** Someone who has come to the step with the groups, and tries one thing after the other there. */
    private static final Visitor PERSISTENT = PORTAL.visitor();

    private final Visitor attacker = PORTAL.visitor();

    @BeforeAll
    static void offerTheGallery() throws IOException {
        for (String town : List.of("norderstedt", "musterhausen")) {
            new TownFolder(PORTAL.data(), town).offer("gallery", PORTAL.visitor());
        }
        GalleryWalk.upTo(PERSISTENT, "family");
    }

    @Test
    void undeclaredAndHiddenFieldsAreNotSentOn() {
        GalleryWalk.upTo(attacker, "check");
        attacker.post(APPLY + "text", Map.of("_f", "textShown textConditional admin children", "textShown", "no",
                "textConditional", "versteckt", "admin", "heimlich", "children", "7", "children.7.childName", "fremd"));
        Page check = attacker.open(APPLY + "check");
        assertFalse(check.text().contains("versteckt") || check.text().contains("heimlich") || check.text().contains("fremd"), check::text);
        Sent sent = new Sent(attacker.visit(APPLY + "check").submit().page()).requireReference();
        Clerk clerk = Administrator.of(PORTAL).clerk(PORTAL.visitor(), "norderstedt");
        String seen = clerk.visitor().open(clerk.caseOf(sent.reference())).text();
        assertFalse(seen.contains("versteckt") || seen.contains("heimlich") || seen.contains("fremd"), seen);
    }

    @Test
    void nobodySkipsAStep() {
        attacker.post(APPLY + "quotes", Map.of("_f", "quotes", "quotes", ""));
        assertEquals(APPLY + "text", attacker.get(APPLY + "date").location().orElseThrow());
        Page sent = attacker.post(APPLY + "check", Map.of("a", "b"));
        assertEquals(APPLY + "text", sent.location().orElseThrow());
        assertEquals(APPLY + "text", attacker.open(APPLY + "confirmation").path());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/musterhausen/gallery/apply/text", "/norderstedt/postal-vote/apply/person"})
    void aDraftOfAnotherTownOrServiceIsNotThere(String other) {
        attacker.post(APPLY + "text", Map.of("_f", "textPlain", "textPlain", "Geheimnis"));
        Map<String, String> cookie = Map.of("Cookie", "draft=" + attacker.cookie("draft"));
        assertTrue(PORTAL.visitor().send("GET", APPLY + "text", Map.of(), cookie).text().contains("Geheimnis"));
        assertFalse(PORTAL.visitor().send("GET", other, Map.of(), cookie).text().contains("Geheimnis"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "../../../etc/passwd", "%00", "' OR 1=1 --", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aDraftThatNobodyHasIsANewOne(String id) {
        Page page = attacker.send("GET", APPLY + "text", Map.of(), Map.of("Cookie", "draft=" + id));
        assertEquals(200, page.status());
        assertEquals("", page.html().selectFirst("#textPlain").val());
    }

    @Test
    void whatIsKnownIsSaidInWordsAndNeverTakenFromTheBrowser() {
        GalleryWalk.upTo(attacker, "check");
        for (String type : GalleryWalk.TYPES.keySet()) {
            String question = type + "Locked";
            Map<String, String> sent = new HashMap<>(Map.of("_f", question));
            List.of("", ".day", ".month", ".year", ".givenNames", ".familyName", ".street", ".city").forEach(part -> sent.put(question + part, "1"));
            attacker.post(GalleryWalk.step(type), sent);
        }
        Map<String, String> known = attacker.open(APPLY + "check").html().select("dt:contains(nicht zu ändern)").stream()
                .collect(Collectors.toMap(it -> it.text().replace(", nicht zu ändern", ""), it -> it.nextElementSibling().text()));
        assertEquals(Map.ofEntries(entry("Text", "Beispiel"), entry("Nummer", "4711"), entry("Langer Text", "Erste Zeile Zweite Zeile"),
                entry("Name", "Dr. Erika Mustermann"), entry("Anschrift", "Musterstraße 1 12345 Musterstadt"), entry("E-Mail-Adresse", "erika@beispiel.example"),
                entry("Telefonnummer", "+49 40 428280"), entry("Datum", "9. März 1961"), entry("Uhrzeit", "14:30 Uhr"), entry("Ganze Zahl", "42"),
                entry("Kommazahl", "1,5"), entry("Betrag", "12,50 €"), entry("Ausweisnummer", "L01X00T47"), entry("Ja oder nein", "Ja"),
                entry("Land", "Dänemark"), entry("Auswahl", "Am See"), entry("Mehrfachauswahl", "Norden Osten")), known);
        Page step = attacker.open(APPLY + "choice");
        assertEquals("Am See", step.html().select("#choiceLocked .kern-body").text());
        assertEquals(0, step.html().select("[name^=choiceLocked], [value~=Locked]").size(), step::text);
    }

    static List<String> types() {
        return List.copyOf(GalleryWalk.TYPES.keySet());
    }

    @ParameterizedTest
    @MethodSource("types")
    void tenThousandCharactersAreAnOrdinaryMistakeInEachField(String type) {
        String much = "a".repeat(10_000);
        Map<String, String> sent = new HashMap<>(Map.of("_f", type + "Plain " + type + "Optional " + type + "Rows"));
        for (String field : List.of("Plain", "Optional", "Rows")) {
            List.of("", ".day", ".year", ".givenNames", ".familyName", ".street", ".city").forEach(part -> sent.put(type + field + part, much));
        }
        Page page = attacker.post(GalleryWalk.step(type), sent);
        assertTrue(page.status() == 200 || page.status() == 303, page::toString);
        assertEquals(200, attacker.follow(page).status());
    }

    @Test
    void tenThousandRowsAreNoMoreThanAPageHolds() {
        String rows = IntStream.rangeClosed(1, 10_000).mapToObj(String::valueOf).collect(Collectors.joining(" "));
        GalleryWalk.upTo(attacker, "quotes");
        Page page = attacker.follow(attacker.post(APPLY + "quotes", Map.of("_f", "quotes", "quotes", rows)));
        assertEquals(50, page.html().select(".portal-row").size(), page::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"addRow:children:999999", "addRow:children:../../x", "addRow:quotes.9.quotes:1", "removeRow:children:1:2",
        "addRow:nothing:1", "addRow::1", "remove:children.1.childPhoto:00000000-0000-0000-0000-000000000000", "remove:../../x:y", "upload", "\u0000"})
    void buttonsThatNoPageHasDoNoHarm(String operation) {
        Page page = PERSISTENT.visit(APPLY + "family").submit("_op", operation).page();
        assertEquals(200, page.status());
        assertTrue(page.html().select("#children-group > .portal-rows > .portal-row").size() <= 2, page::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%ED%A0%80", "a%ED%B0%80b", "%C0%AF", "%FF%FE", "%F8%88%80%80%80", "%", "%ZZ", "%u0041"})
    void bytesThatAreNoCharactersBreakNothing(String bytes) throws IOException {
        RawRequest.Answer answer = new RawRequest(PORTAL.port()).form(APPLY + "text", "_f=textPlain&textPlain=" + bytes);
        assertTrue(List.of(200, 303, 400, 413).contains(answer.status()), answer.text());
        assertFalse(answer.text().contains("at org."), answer.text());
    }
}
