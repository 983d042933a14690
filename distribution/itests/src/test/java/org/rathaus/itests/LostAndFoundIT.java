package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.itests.Application.Sent;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** What was found is taken in, found again, claimed and handed over; and nobody learns more than they may. */
@Tag(PortalContainer.SHARED)
class LostAndFoundIT {

    private static final String TOWN = "norderstedt";
    private static final String SERVICE = "/" + TOWN + "/lost-and-found";
    private static final String DESK = "/" + TOWN + "/staff/service/lost-and-found";
    /** The worth has so many digits that no identifier has them by chance. */
    private static final List<String> SECRETS = List.of(FoundBag.BRAND, FoundBag.SERIAL, "Finderlein", "80173", "80.173");

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    private static Administrator administrator;
    private static Clerk ours;
    private static Clerk theirs;

    /** Another for each test, in every text that is searched. */
    private final String word = "Probe" + UUID.randomUUID().toString().substring(0, 8);
    private final Visitor citizen = PORTAL.visitor();

    @BeforeAll
    static void hire() {
        administrator = Administrator.of(PORTAL);
        ours = administrator.clerk(PORTAL.visitor(), TOWN);
        theirs = administrator.clerk(PORTAL.visitor(), "musterhausen");
    }

    private Page takeIn(String kind, String description) {
        Page item = FoundBag.takeIn(ours.visitor(), TOWN, kind, description + " " + word, Map.of("place", "Stadtpark"));
        assertTrue(item.path().startsWith(DESK + "/item/"), item.words());
        return item;
    }

    private static String id(Page item) {
        return item.path().replaceAll("[?].*", "").replaceAll(".*/", "");
    }

    private static String number(Page item) {
        return item.html().select(".kern-preline").text().replace("Fundsache ", "");
    }

    private Page search(String town, String query) {
        return citizen.open("/" + town + "/lost-and-found/search?" + query);
    }

    @Test
    void aPhotoComesWithoutItsPlaceAndTheThingIsFoundByWhatIsPublic() {
        FormWalk form = ours.visitor().visit(DESK + "/take-in").answer("kind", "keys").answer("itemDescription", "Schlüsselbund " + word)
                .answer("place", "Stadtpark").answer("brand", FoundBag.BRAND).answer("mark-serial", FoundBag.SERIAL).answer("worth", "80173");
        Page item = form.attach("photo", "IMG_1.jpg", "image/jpeg", FoundBag.photo()).submit().page();
        assertTrue(item.words().contains("Die Fundsache ist aufgenommen."), item.words());
        for (String typed : List.of("schluessel+" + word, "Schl%C3%BCsselb%C3%BCnde+" + word, word)) {
            assertTrue(search(TOWN, "q=" + typed).words().contains("Schlüsselbund " + word), typed);
        }
        Page photo = citizen.get(SERVICE + "/photo/" + id(item));
        assertEquals("image/jpeg", photo.header("Content-Type"));
        assertFalse(photo.text().contains(FoundBag.WHERE));
        Page shown = citizen.open(SERVICE + "/item/" + id(item));
        assertTrue(shown.words().contains("Schlüsselbund " + word), shown.words());
        SECRETS.forEach(secret -> assertFalse(shown.text().contains(secret), secret));
    }

    @Test
    void documentsAndCashAreNotPhotographed() {
        Page refused = ours.visitor().visit(DESK + "/take-in").answer("kind", "document").answer("itemDescription", "Ausweis " + word)
                .answer("place", "Stadtpark").answer("worth", "0").attach("photo", "IMG_2.jpg", "image/jpeg", FoundBag.photo()).submit().page();
        assertTrue(refused.errors().toString().contains("dürfen nicht fotografiert werden"), refused.words());
        assertEquals(0, search(TOWN, "q=" + word).html().select("main h3 a").size());
    }

    @Test
    void aTownSeesOfAnotherOnlyWhatBothMakePublicTogether() {
        Page item = takeIn("umbrella", "Regenschirm");
        assertFalse(search("musterhausen", "q=" + word).words().contains("Regenschirm " + word));
        assertEquals(404, citizen.get("/musterhausen/lost-and-found/item/" + id(item)).status());
        assertEquals(404, citizen.get("/musterhausen/lost-and-found/photo/" + id(item)).status());
        assertEquals(404, theirs.visitor().get("/musterhausen/staff/service/lost-and-found/item/" + id(item)).status());
        Page near = search("musterhausen", "near=yes&q=" + word);
        assertTrue(near.words().contains("Regenschirm " + word) && near.words().contains("Stadt Norderstedt"), near.words());
        SECRETS.forEach(secret -> assertFalse(near.text().contains(secret), secret));
        ours.visitor().post(DESK + "/item/" + id(item), Map.of("op", "advance", "newStatus", "forwarded", "seen", "1"));
        assertFalse(search("musterhausen", "near=yes&q=" + word).words().contains("Regenschirm " + word));
    }

    private FormWalk person(FormWalk form) {
        return form.answer("name.givenNames", "Ewa").answer("name.familyName", "Verliererin").answer("email", "ewa@example.org");
    }

    /** Each somebody else: a browser that sends two within a second sends the first draft twice. */
    private Sent claim(String number, String serial) {
        FormWalk form = PORTAL.visitor().visit(SERVICE + "/apply").answer("about", "claim").submit();
        form = form.answer("item", number).answer("proof", "ein Kratzer am Lenker").submit().answer("serial", serial).submit();
        return new Sent(person(form).submit().submit().page()).requireReference();
    }

    @Test
    void aClaimIsComparedWithWhatNobodySeesAndEndsWithTheHandOver() {
        Page item = takeIn("bicycle", "Damenfahrrad");
        Sent right = claim(number(item), "wsbc 6012");
        Page asCase = ours.visitor().open(ours.caseOf(right.reference()));
        assertTrue(asCase.words().contains("Stimmt überein: Nummer"), asCase.words());
        Sent wrong = claim(number(item), "wsbc 9999");
        assertTrue(ours.visitor().open(ours.caseOf(wrong.reference())).words().contains("Stimmt nicht überein: Nummer"));
        String desk = DESK + "/item/" + id(item);
        FormWalk release = ours.visitor().visit(desk).answer("receiver", "Ewa Verliererin").answer("identity", "Personalausweis");
        String caseId = ours.caseOf(right.reference());
        Page done = release.answer("case", caseId.substring(caseId.lastIndexOf('/') + 1)).submit().page();
        assertTrue(done.words().contains("Ausgehändigt an Ewa Verliererin"), done.words());
        assertTrue(ours.visitor().open(ours.caseOf(right.reference())).words().contains("Abgeschlossen"));
        assertEquals(404, citizen.get(SERVICE + "/item/" + id(item)).status());
        assertFalse(search(TOWN, "q=" + word).words().contains("Damenfahrrad " + word));
        for (String file : List.of("label", "protocol")) {
            Page pdf = ours.visitor().get(desk + "?file=" + file);
            assertTrue(pdf.text().startsWith("%PDF"), () -> file + pdf + pdf.words());
        }
    }

    private String status(Page item) {
        return ours.visitor().open(DESK + "/item/" + id(item)).html().select("main dd").first().text();
    }

    @Test
    void aClaimPutsTheItemUnderExaminationUntilStaffHaveDecided() {
        Page item = takeIn("jewellery", "Armband");
        Sent wrong = claim(number(item), "9999");
        assertEquals("Anspruch wird geprüft", status(item));
        FormWalk decision = ours.visitor().visit(DESK + "/item/" + id(item));
        assertTrue(decision.page().words().contains("Meldung " + wrong.reference() + " entscheiden"), decision.page().words());
        assertTrue(decision.submit("decision", "refuse").page().words().contains("Schreiben Sie den Grund"));
        String reason = decision.page().html().select("textarea[name^=reason-]").attr("name");
        Page refused = decision.answer(reason, "Die Gravur ist eine andere.").submit("decision", "refuse").page();
        assertTrue(refused.words().contains("Die Person hat eine Nachricht bekommen."), refused.words());
        assertEquals("Im Lager", status(item));
        assertTrue(citizen.open(wrong.status()).words().contains("Die Gravur ist eine andere."));
        Sent right = claim(number(item), FoundBag.SERIAL);
        assertEquals("Anspruch wird geprüft", status(item), () -> wrong.reference() + " " + ours.visitor().open(ours.caseOf(right.reference())).words());
        Page confirmed = ours.visitor().visit(DESK + "/item/" + id(item)).submit("decision", "confirm").page();
        assertTrue(confirmed.words().contains("dass sie die Sache abholen kann"), confirmed.words());
        assertTrue(citizen.open(right.status()).words().contains("gehört nach unserer Prüfung Ihnen"));
        assertEquals("Anspruch wird geprüft", status(item));
    }

    @Test
    void whatWasWrittenWrongIsWrittenOtherwiseAndTheSecondWhoDoesIsTold() {
        Page item = takeIn("sports", "Rucksack");
        String edit = DESK + "/edit/" + id(item);
        FormWalk first = ours.visitor().visit(edit);
        FormWalk second = ours.visitor().visit(edit);
        Page done = first.answer("itemDescription", "Wanderrucksack " + word).answer("mark-serial", "NEU-4711").submit().page();
        assertTrue(done.words().contains("Öffentliche Beschreibung: Rucksack " + word + " → Wanderrucksack " + word), done.words());
        assertFalse(done.text().contains("NEU-4711"));
        assertTrue(search(TOWN, "q=" + word).words().contains("Wanderrucksack"));
        Page told = second.answer("place", "Schwimmbad Arriba").submit().page();
        assertTrue(told.words().contains("Inzwischen hat jemand die Fundsache geändert"), told.words());
        assertTrue(told.words().contains("gespeichert ist „Wanderrucksack " + word + "“, Sie haben „Rucksack " + word + "“ eingegeben"), told.words());
        assertTrue(second.answer("itemDescription", "Wanderrucksack " + word).submit().page().words().contains("Fundort: Stadtpark → Schwimmbad Arriba"));
        assertEquals(404, theirs.visitor().get("/musterhausen/staff/service/lost-and-found/edit/" + id(item)).status());
        String log = administrator.of(TOWN).get("/" + TOWN + "/staff/audit").words();
        assertTrue(log.contains("Angaben zur Fundsache geändert Fundbüro " + id(item)) && !log.contains(word), log);
    }

    private Sent lose(String kind, String description) {
        LocalDate day = Today.inTown().minusDays(1);
        FormWalk form = citizen.visit(SERVICE + "/apply").answer("about", "lost").submit();
        form = form.answer("kind", kind).answer("colour", "red").answer("description", description).submit().submit();
        form = form.answer("lostOn", day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear()).answer("lostAt", "im Stadtpark").submit();
        return new Sent(person(form).submit().submit().page()).requireReference();
    }

    @Test
    void whoeverHasLostSomethingIsToldWhenItComesIn() {
        Sent report = lose("toy", "ein Kuscheltier, roter Bär " + word);
        assertTrue(citizen.open(report.status()).words().contains("Bis jetzt passt keine Fundsache"));
        Page item = FoundBag.takeIn(ours.visitor(), TOWN, "toy", "Kuscheltier " + word, Map.of("place", "Stadtpark", "colour", "red"));
        assertTrue(item.words().contains("hat eine Nachricht bekommen"), item.words());
        assertTrue(citizen.open(report.status()).words().contains("Eine Fundsache passt zu Ihrer Meldung"));
        Page asCase = ours.visitor().open(ours.caseOf(report.reference()));
        assertTrue(asCase.words().contains(number(item)) && asCase.words().contains("gleiche Farbe (+15)"), asCase.words());
        assertEquals("Passt zu Meldung", status(item));
        assertTrue(ours.visitor().visit(DESK + "/item/" + id(item)).submit("decision", "refuse").page().words().contains("Gespeichert."));
        assertEquals("Im Lager", status(item));
        assertTrue(citizen.open(report.status()).words().contains("Bis jetzt passt keine Fundsache"));
    }

    @Test
    void whoeverReportsWhatIsThereAlreadyIsToldAtOnceAndOfNothingMoreOnceItIsWithdrawn() {
        Map<String, String> red = Map.of("place", "Stadtpark", "colour", "red");
        FoundBag.takeIn(ours.visitor(), TOWN, "medical", "Hörgerät " + word, red);
        Sent report = lose("medical", "Hörgerät, rot, " + word);
        assertTrue(citizen.open(report.status()).words().contains("Eine Fundsache passt zu Ihrer Meldung"));
        String withdraw = report.status() + "/withdraw";
        assertTrue(citizen.open(withdraw).words().contains("vergleichen wir nicht weiter"));
        assertTrue(citizen.follow(citizen.post(withdraw, Map.of())).words().contains("Sie haben die Meldung zurückgezogen."));
        Page another = FoundBag.takeIn(ours.visitor(), TOWN, "medical", "Hörgerät " + word, red);
        assertTrue(another.words().contains("Die Fundsache ist aufgenommen.") && !another.words().contains("hat eine Nachricht bekommen"), another.words());
    }

    @Test
    void anybodyReckonsTheRewardAndNobodyElseSeesTheDesk() {
        assertTrue(citizen.open(SERVICE + "/reward?worth=800").words().contains("Finderlohn: 34,00"));
        assertTrue(citizen.open(SERVICE + "/reward").words().contains("Bis 500 Euro Wert sind es 5 Prozent"));
        assertTrue(citizen.open(SERVICE + "/apply").words().contains("Was mehr als 10 Euro wert ist"));
        assertTrue(citizen.open(SERVICE + "/reward?worth=800&premises=yes").words().contains("Finderlohn: 17,00"));
        assertEquals(200, citizen.get(SERVICE + "/notice").status());
        assertFalse(citizen.open(DESK + "/due").words().contains("Frist vorbei"));
        assertTrue(ours.visitor().open(DESK + "/due").words().contains("Frist vorbei"));
        assertTrue(ours.visitor().open(DESK + "/matches").words().contains("Verluste"));
    }
}
