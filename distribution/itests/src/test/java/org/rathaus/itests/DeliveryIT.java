package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.itests.Application.Sent;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** What is received leaves the house: as a mail to the citizen, as a file for another program; and if not, one sees it. */
class DeliveryIT {

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    static {
        MAIL.start();
    }

    @RegisterExtension
    static final PortalContainer PORTAL = new PortalContainer().with("rathaus.properties",
            "mail.host=127.0.0.1\nmail.tls=none\nmail.port=" + MAIL.getSmtp().getPort());

    private static TownFolder norderstedt;
    private static TownFolder musterhausen;
    private static Administrator administrator;
    private static Clerk clerk;
    private static Clerk neighbour;

    private final Visitor citizen = PORTAL.visitor();

    @BeforeAll
    static void settle() throws IOException {
        norderstedt = new TownFolder(PORTAL.data(), "norderstedt");
        musterhausen = new TownFolder(PORTAL.data(), "musterhausen");
        norderstedt.sendMailsAndFiles(PORTAL.visitor());
        musterhausen.sendMailsAndFiles(PORTAL.visitor());
        administrator = Administrator.of(PORTAL);
        clerk = administrator.clerk(PORTAL.visitor(), "norderstedt");
        neighbour = administrator.clerk(PORTAL.visitor(), "musterhausen");
    }

    @AfterAll
    static void stopTheMailServer() {
        MAIL.stop();
    }

    private Sent applyWith(String email) {
        FormWalk form = Application.address(Application.person(Application.begin(citizen, "norderstedt"), "Grünwald").submit()).submit();
        return new Sent(form.answer("delivery", "home").answer("email", email).submit().submit().page());
    }

    private static List<MimeMessage> mailsTo(String email) {
        return Arrays.stream(MAIL.getReceivedMessages()).filter(mail -> isTo(mail, email)).toList();
    }

    private static boolean isTo(MimeMessage mail, String email) {
        try {
            return mail.getAllRecipients()[0].toString().equals(email);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(String email, int number) throws IOException, MessagingException {
        try {
            Patience.until(email + " has " + number + " mails", () -> mailsTo(email).size() >= number);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; the staff read: " + undelivered(clerk).words(), e);
        }
        MimeMessage mail = mailsTo(email).get(number - 1);
        return mail.getSubject() + "\n" + mail.getContent();
    }

    @Test
    void theCitizenIsMailedWhenTheApplicationArrivesAndWhenItIsDecided() throws Exception {
        Sent sent = applyWith("aenne@example.org");
        assertTrue(text("aenne@example.org", 1).startsWith("Wir haben Ihren Antrag erhalten: " + sent.reference()));
        clerk.decide(sent.reference(), "rejected", "Bitte rufen Sie uns an.");
        String decision = text("aenne@example.org", 2);
        assertTrue(decision.contains("Abgelehnt") && decision.contains("Bitte rufen Sie uns an."), decision);
        assertFalse(decision.contains("Grünwald"), decision);
        assertEquals(2, mailsTo("aenne@example.org").size());
    }

    @Test
    void aBarrierIsToldToTheTownAndKeptNowhere() throws Exception {
        FormWalk form = citizen.visit("/musterhausen/feedback").answer("message", "Der Knopf hat keinen Namen.").answer("email", "b.arriere@example.org");
        assertTrue(form.submit().page().words().contains("Ihre Nachricht ist gesendet"));
        assertTrue(text("gemeinde@musterhausen.example", 1).contains("Der Knopf hat keinen Namen."));
        assertEquals("b.arriere@example.org", mailsTo("gemeinde@musterhausen.example").get(0).getReplyTo()[0].toString());
        assertTrue(citizen.cookieNames().isEmpty());
    }

    @Test
    void theLinkInTheMailShowsTheStatusAndNotTheAnswers() throws Exception {
        Sent sent = applyWith("link@example.org");
        Matcher link = Pattern.compile("http://localhost:" + PORTAL.port() + "(/norderstedt/status/\\S+)").matcher(text("link@example.org", 1));
        assertTrue(link.find());
        assertFalse(sent.status().equals(link.group(1)));
        assertTrue(PORTAL.visitor().get(link.group(1)).words().contains(sent.reference()));
        assertEquals(404, PORTAL.visitor().get(link.group(1) + "/receipt").status());
        assertEquals(200, PORTAL.visitor().get(sent.status() + "/receipt").status());
    }

    @Test
    void everyApplicationIsInOneFile() throws IOException {
        Sent sent = Application.send(citizen, "norderstedt");
        Patience.until("the file is there", () -> norderstedt.occurrences(sent.reference()) > 0);
        assertEquals(1, norderstedt.occurrences(sent.reference()));
    }

    @Test
    void whatDoesNotArriveIsShownAndTriedAgain() throws Exception {
        musterhausen.blockFiles();
        Sent sent = Application.send(citizen, "musterhausen");
        Patience.until("the staff see it", () -> undelivered(neighbour).words().contains(sent.reference()));
        assertTrue(undelivered(neighbour).words().contains("cannot be written"), undelivered(neighbour).words());
        assertFalse(undelivered(clerk).words().contains(sent.reference()));
        Page operator = administrator.page();
        assertTrue(operator.words().contains("file-drop") && !operator.text().contains(sent.reference()), operator.words());
        musterhausen.unblockFiles();
        neighbour.visitor().post("/musterhausen/staff/deliveries", Map.of());
        Patience.until("all has arrived", () -> undelivered(neighbour).words().contains("sind angekommen"));
        assertEquals(1, musterhausen.occurrences(sent.reference()));
    }

    private static Page undelivered(Clerk person) {
        return person.visitor().open("/" + person.town() + "/staff/deliveries");
    }
}
