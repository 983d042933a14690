package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.itests.Application.Sent;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** A citizen applies for postal voting, with no more than a browser that shows pages and sends forms. */
@Tag(PortalContainer.SHARED)
class PostalVoteIT {

    private static final String TOWN = "norderstedt";
    private static final String SERVICE = "/norderstedt/postal-vote";

    @RegisterExtension
    static final LogWatch LOG = new LogWatch();

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    private final Visitor citizen = PORTAL.visitor();

    @Test
    void isExplainedWithItsContactBeforeItIsAsked() {
        Page page = citizen.open(SERVICE);
        assertEquals("Briefwahl beantragen", page.heading());
        assertTrue(page.words().contains("Antje Petersen") && page.words().contains("+49 40 66969 123"), page.words());
        assertEquals("Briefwahl beantragen – Norderstedt", page.title());
        assertTrue(page.html().select("meta[name=description]").attr("content").startsWith("Mit der Briefwahl wählen Sie zu Hause"), page::text);
    }

    @Test
    void isSentInGerman() {
        Page check = Application.check(citizen, TOWN, Application.FAMILY_NAME).page();
        assertTrue(check.words().contains("Grünwald") && check.words().contains("Ulzburger Straße"), check.words());
        assertTrue(check.words().contains("9. März 1961"), check.words());
        Sent sent = Application.send(PORTAL.visitor(), TOWN);
        assertTrue(sent.reference().matches("NOR-[0-9A-Z]{4}-[0-9A-Z]{4}"), sent.reference());
        assertTrue(sent.confirmation().heading().contains("angekommen"), sent.confirmation().heading());
    }

    @Test
    void isSentInEnglish() {
        citizen.speaking("en");
        Page first = Application.begin(citizen, TOWN).page();
        assertEquals("Who are you?", first.heading());
        assertEquals("en", first.html().selectFirst("html").attr("lang"));
        Sent sent = Application.send(citizen, TOWN);
        assertEquals("We have received your application", sent.confirmation().heading());
        assertTrue(citizen.open(sent.status()).words().contains("Received"));
    }

    @Test
    void saysWhatIsWrongAtTheFieldAndInTheSummary() {
        Page page = Application.begin(citizen, TOWN).submit().page();
        assertEquals(200, page.status());
        assertTrue(page.title().startsWith("Fehler: "), page.title());
        assertTrue(page.errors().contains("Geben Sie Ihren Familiennamen ein."), page.errors()::toString);
        assertEquals("true", page.html().selectFirst("#familyName").attr("aria-invalid"));
        page.html().select("[data-error-summary] a").forEach(link ->
                assertTrue(page.html().select(link.attr("href")).size() == 1, link.outerHtml()));
    }

    @Test
    void keepsWhatWasTypedBesideAnError() {
        FormWalk form = Application.person(Application.begin(citizen, TOWN), "Müller-Lüdenscheidt").answer("birthDate", "31.2.1961");
        Page page = form.submit().page();
        assertEquals("Müller-Lüdenscheidt", page.html().selectFirst("#familyName").val());
        assertEquals(List.of("31", "2", "1961"), page.html().select("[name^=birthDate.]").eachAttr("value"));
        assertEquals(1, page.errors().size(), page.errors()::toString);
        Page later = citizen.open(SERVICE + "/apply/person");
        assertEquals("Müller-Lüdenscheidt", later.html().selectFirst("#familyName").val());
    }

    @Test
    void asksForTheOtherAddressWithoutScripts() {
        FormWalk form = delivery("other");
        Page answer = form.send();
        assertEquals(303, answer.status());
        assertEquals(SERVICE + "/apply/delivery", answer.location().orElseThrow());
        Page page = citizen.follow(answer);
        assertEquals(null, page.html().selectFirst("#otherStreet").closest("fieldset[disabled]"));
        Page errors = citizen.visit(SERVICE + "/apply/delivery").submit().page();
        assertTrue(errors.errors().contains("Geben Sie den Ort ein, an den wir die Unterlagen schicken sollen."), errors.errors()::toString);
    }

    private FormWalk delivery(String where) {
        FormWalk form = Application.person(Application.begin(citizen, TOWN), Application.FAMILY_NAME).submit();
        return Application.address(form).submit().answer("delivery", where);
    }

    @Test
    void sendsTheOtherAddressOnceItIsAsked() {
        Page check = delivery("other").submit().answer("otherStreet", "Deichweg").answer("otherHouseNumber", "3")
                .answer("otherPostcode", "25980").answer("otherCity", "Westerland").submit().page();
        assertEquals(SERVICE + "/apply/check", check.path());
        assertTrue(check.words().contains("Deichweg") && check.words().contains("Westerland"), check.words());
    }

    @Test
    void forgetsTheOtherAddressWhenItIsNotWanted() {
        delivery("other").submit().answer("otherStreet", "Deichweg").submit("_op", "save");
        Page check = citizen.visit(SERVICE + "/apply/delivery").answer("delivery", "pickup").submit().submit().page();
        assertEquals(SERVICE + "/apply/check", check.path());
        assertFalse(check.words().contains("Deichweg"), check.words());
    }

    @Test
    void isOneCaseHoweverOftenItIsSent() throws Exception {
        FormWalk check = Application.check(citizen, TOWN, "Zehnmal");
        Callable<Page> click = check::send;
        ExecutorService ten = Executors.newFixedThreadPool(10);
        List<Future<Page>> clicks = ten.invokeAll(Stream.generate(() -> click).limit(10).toList());
        for (Future<Page> answer : clicks) {
            assertEquals(303, answer.get().status(), answer.get()::toString);
        }
        ten.shutdown();
        Sent sent = new Sent(citizen.open(SERVICE + "/apply/confirmation"));
        Clerk clerk = Administrator.of(PORTAL).clerk(PORTAL.visitor(), TOWN);
        assertEquals(List.of(sent.reference()), clerk.references("text=Zehnmal"));
    }

    @Test
    void givesAReceipt() throws IOException {
        Sent sent = Application.send(citizen, TOWN);
        Page receipt = citizen.get(sent.status() + "/receipt");
        assertEquals(200, receipt.status());
        assertTrue(receipt.header("Content-Type").startsWith("application/pdf"), receipt.header("Content-Type"));
        String text = PdfText.of(receipt.body());
        assertTrue(text.contains(sent.reference()) && text.contains(Application.FAMILY_NAME), text);
    }

    @Test
    void showsItsStateToWhoeverHasTheSecretOnly() {
        Sent sent = Application.send(citizen, TOWN);
        Page status = PORTAL.visitor().open(sent.status());
        assertTrue(status.words().contains(sent.reference()) && status.words().contains("Eingegangen"), status.words());
        assertEquals(404, PORTAL.visitor().get("/norderstedt/status/" + "A".repeat(22)).status());
        assertEquals(404, PORTAL.visitor().get("/norderstedt/status/" + sent.reference()).status());
        assertEquals(404, PORTAL.visitor().get("/norderstedt/status/" + "A".repeat(22) + "/receipt").status());
    }

    @Test
    void leadsBackWhoSkipsAStep() {
        assertEquals(SERVICE + "/apply/person", citizen.get(SERVICE + "/apply/delivery").location().orElseThrow());
        assertEquals(SERVICE + "/apply/person", citizen.open(SERVICE + "/apply/check").path());
        assertEquals(SERVICE + "/apply/person", citizen.open(SERVICE + "/apply/confirmation").path());
        assertEquals(404, citizen.get(SERVICE + "/apply/nonsense").status());
    }

    @Test
    void canBeEnteredAtAnyStepThatMayBeNext() {
        Application.person(Application.begin(citizen, TOWN), "Lesezeichen").submit();
        Page bookmarked = citizen.get(SERVICE + "/apply/address?lang=de");
        assertEquals(200, bookmarked.status());
        assertEquals("Wo wohnen Sie?", bookmarked.heading());
    }

    @Test
    void goesOnWhereItWasSaved() {
        Application.person(Application.begin(citizen, TOWN), "Später").submit("_op", "save");
        Page service = citizen.open(SERVICE);
        String link = service.html().select(".portal-actions a").attr("href");
        assertTrue(service.words().contains("Weiter, wo Sie waren") || !link.endsWith("/person"), service.words());
        assertEquals(SERVICE + "/apply/address", citizen.open(SERVICE + "/apply/check").path());
    }

    @Test
    void canBeCorrectedFromTheCheckPage() {
        Page check = Application.check(citizen, TOWN, "Falsch").page();
        String change = check.html().select(".kern-summary a").first().attr("href");
        Page corrected = citizen.visit(change).answer("familyName", "Richtig").submit().page();
        assertEquals(SERVICE + "/apply/check", corrected.path());
        assertTrue(corrected.words().contains("Richtig") && !corrected.words().contains("Falsch"), corrected.words());
    }

    @Test
    void keepsNoSession() {
        Sent sent = Application.send(citizen, TOWN);
        citizen.open(sent.status());
        citizen.open("/norderstedt/");
        citizen.open("/norderstedt/legal/privacy");
        citizen.get("/norderstedt/nothing-here");
        assertEquals(Set.of("draft"), citizen.cookieNames());
    }

    @Test
    void speaksTheLanguageThatWasChosenAndKeepsWhatWasTyped() {
        Page english = Application.begin(citizen, TOWN).answer("familyName", "Halbfertig").submit("_lang", "en").page();
        assertEquals("Who are you?", english.heading());
        assertEquals("Halbfertig", english.html().selectFirst("#familyName").val());
        assertEquals("Apply for a postal vote", citizen.open(SERVICE).heading());
    }

    @Test
    void answersHeadLikeGetWithoutTheContent() {
        Page head = citizen.send("HEAD", SERVICE, java.util.Map.of(), java.util.Map.of());
        assertEquals(200, head.status());
        assertEquals(0, head.body().length);
        assertEquals(citizen.get(SERVICE).header("Content-Type"), head.header("Content-Type"));
    }

    @Test
    void writesNoPersonalDataIntoTheLog() {
        Application.send(citizen, TOWN, "Unverwechselbar");
        assertTrue(LOG.lines().stream().noneMatch(line -> line.contains("Unverwechselbar") || line.contains("Ulzburger")));
    }

    /** The draft of the first is deleted a moment after it was sent. */
    @Test
    void aSecondApplicationRightAfterTheFirstIsOneOfItsOwn() {
        Visitor family = PORTAL.visitor();
        Set<String> references = new HashSet<>();
        for (int person = 0; person < 5; person++) {
            references.add(Application.send(family, "norderstedt").requireReference().reference());
        }
        assertEquals(5, references.size());
    }
}
