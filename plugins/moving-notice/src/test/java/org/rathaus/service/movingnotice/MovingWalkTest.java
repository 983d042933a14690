package org.rathaus.service.movingnotice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.api.identity.Profile;
import org.rathaus.api.identity.Relative;
import org.rathaus.api.identity.Role;
import org.rathaus.plugincheck.Citizen;
import org.rathaus.plugincheck.Member;
import org.rathaus.plugincheck.TestPortal;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;

/** A family moves in the portal: from the notice to the confirmations. */
class MovingWalkTest {

    private static final byte[] PDF = ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);

    @RegisterExtension
    final TestPortal portal = new TestPortal();

    /** Ewa Maria Nowak has moved within the town, with her son. */
    private FormWalk check(String movedOn) {
        FormWalk form = portal.at("2027-03-10T10:00").visit("apply").answer("name.givenNames", "Ewa Maria").answer("name.familyName", "Nowak")
                .answer("usualName", "Maria").answer("birthDate", "9.3.1961").answer("email", "ewa@post.example").submit();
        address(form.answer("movedOn", movedOn), "oldAddress", "Altweg", "12345");
        form = homes(form).answer("family.1.memberName.givenNames", "Jan").answer("family.1.memberName.familyName", "Kowalski")
                .answer("family.1.memberBirthDate", "1.2.2016");
        return landlord(form);
    }

    /** From the old address to the family. */
    private static FormWalk homes(FormWalk form) {
        address(form, "newAddress", "Am Wall", "12346").submit();
        return form.answer("keepsOld", "no").answer("hasOthers", "no").submit().answer("familyMoves", "yes").submit();
    }

    /** From the first child of the family to the check page. */
    private static FormWalk landlord(FormWalk form) {
        form.answer("family.1.relationship", "child").answer("assurance", "yes").submit();
        form.answer("tenure", "rented").submit().answer("providerName", "Klaus Wirt").answer("providerOwns", "yes");
        address(form, "providerAddress", "Marktgasse", "12345").submit().answer("proof", "later").submit();
        return form.page().path().endsWith("/proof") ? form.submit() : form;
    }

    private static FormWalk address(FormWalk form, String question, String street, String postcode) {
        Map.of("street", street, "houseNumber", "12", "postcode", postcode, "city", "Musterstadt")
                .forEach((part, value) -> form.answer(question + "." + part, value));
        return form;
    }

    @Test
    void isReportedProvenAndConfirmedWithTheEightItemsOnly() throws IOException {
        String status = statusPage(check("1.3.2027").submit().page());
        portal.onlyCase().hasStatus("documentsMissing").hasAnswer("name.familyName", "Nowak");
        portal.mail().says(portal.onlyCase().file().reference());
        portal.citizen().visit(status).attach("files", "wohnungsgeber.pdf", "application/pdf", PDF).submit();
        Member clerk = portal.as(Role.CLERK);
        assertTrue(clerk.open("/staff?attention=answered").words().contains(portal.onlyCase().file().reference()));
        clerk.decide(portal.onlyCase(), "registered", "");
        issue(clerk);
        portal.onlyCase().hasStatus("confirmationIssued");
        Page read = portal.citizen().open(status);
        List<String> letters = read.html().select("a[href*=/file/]").stream().filter(it -> it.text().contains("Meldebestätigung"))
                .map(it -> read.target(it.attr("href"))).toList();
        assertEquals(2, letters.size(), read::words);
        saysTheEightItemsOnly(text(portal.citizen().get(letters.get(0))), text(portal.citizen().get(letters.get(1))));
    }

    private static String statusPage(Page confirmation) {
        String address = confirmation.html().select("#statusAddress").attr("value");
        return address.substring(address.indexOf('/', "http://".length()));
    }

    /** One click; the second finds nothing to issue. */
    private void issue(Member clerk) throws IOException {
        assertTrue(text(clerk.open("preview/" + portal.onlyCase().file().id())).contains("Kowalski"));
        FormWalk list = clerk.visit("");
        Page again = clerk.open("");
        assertTrue(list.submit().page().words().contains("Die Bestätigungen sind ausgestellt."));
        assertTrue(clerk.visitor().visit(again).submit().page().words().contains("Nicht ausgestellt"));
    }

    private void saysTheEightItemsOnly(String mother, String son) {
        Stream.of("Nowak", "Ewa Maria (Rufname: Maria)", "9. März 1961", "1. März 2027", "Am Wall 12", "12346 Musterstadt", "alleinige Wohnung")
                .forEach(it -> assertTrue(mother.contains(it), it + " in " + mother));
        Stream.of("Wirt", "Marktgasse", "Altweg", "Jan", "Kowalski", "2016", portal.onlyCase().file().reference())
                .forEach(it -> assertFalse(mother.contains(it), it + " in " + mother));
        assertTrue(son.contains("Kowalski") && son.contains("1. Februar 2016"), son);
        assertFalse(son.contains("Nowak") || son.contains("Ewa") || son.contains("1961"), son);
    }

    private static String text(Page answer) throws IOException {
        assertEquals(200, answer.status(), answer::toString);
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void beginsWithTheFamilyOfTheAccountAndIsTakenBackThere() {
        Citizen ewa = portal.at("2027-03-10T10:00").as(new Profile("Ewa Maria", "Nowak", "1961-03-09", "Altweg", "12", "12345", "Musterstadt", "")
                .with(List.of(new Relative("Jan", "Kowalski", "2016-02-01"))));
        FormWalk form = ewa.visit("apply").has("name.givenNames", "Ewa Maria").has("name.familyName", "Nowak").has("birthDate", "9.3.1961")
                .has("email", ewa.account().email()).submit();
        form.has("oldAddress.street", "Altweg").has("oldAddress.postcode", "12345").has("newAddress.street", "").answer("movedOn", "1.3.2027");
        homes(form).has("family.1.memberName.givenNames", "Jan").has("family.1.memberName.familyName", "Kowalski")
                .has("family.1.memberBirthDate", "1.2.2016");
        landlord(form).submit();
        portal.onlyCase().hasStatus("documentsMissing").hasAnswer("family.1.memberName.givenNames", "Jan");
        assertEquals(List.of(portal.onlyCase().file().reference()), ewa.applications());
        assertEquals(List.of(), portal.as(Profile.EMPTY).applications());
        ewa.withdraw(portal.onlyCase());
        portal.onlyCase().hasStatus("withdrawn");
        portal.mail().says(portal.onlyCase().file().reference());
    }

    @Test
    void saysThatAMoveWasLateAndTakesIt() {
        FormWalk check = check("1.2.2027");
        assertTrue(check.page().words().contains("Sie hätten den Umzug bis zum 15. Februar 2027 melden müssen"), check.page()::words);
        check.submit();
        portal.onlyCase().hasStatus("documentsMissing");
    }
}
