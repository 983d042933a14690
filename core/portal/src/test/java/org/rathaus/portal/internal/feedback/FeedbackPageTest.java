package org.rathaus.portal.internal.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.delivery.DeliveryException;
import org.rathaus.api.delivery.DeliveryReport;
import org.rathaus.api.delivery.Mail;
import org.rathaus.api.delivery.Mails;
import org.rathaus.api.town.Town;
import org.rathaus.portal.internal.Citizen;

class FeedbackPageTest {

    private static final Map<String, String> BARRIER = Map.of("message", "Die Schrift <b> ist {1} zu klein", "page", "/norderstedt/",
            "email", "erika@beispiel.de");

    @TempDir
    private Path data;
    private final Post post = new Post();

    /** A mail server that keeps what it gets, or is away. */
    private static final class Post implements Mails {

        private final List<Mail> sent = new ArrayList<>();
        private boolean away;

        @Override
        public String portal(Town town) {
            return "http://localhost/" + town.id();
        }

        @Override
        public DeliveryReport send(Town town, Mail mail) {
            if (away) {
                throw new DeliveryException("no answer");
            }
            sent.add(mail);
            return DeliveryReport.empty().acknowledged(mail.key());
        }
    }

    private Citizen citizen() {
        return Citizen.withMails(data, new FeedbackArea(post));
    }

    @Test
    void goesToTheTownByMail() {
        Citizen citizen = citizen();
        citizen.sent("", BARRIER);
        assertEquals("feedback?sent", citizen.location());
        Mail mail = post.sent.get(0);
        assertEquals("buergerservice@norderstedt.example", mail.recipient());
        assertEquals("erika@beispiel.de", mail.replyTo());
        assertTrue(mail.body().contains("Die Schrift <b> ist {1} zu klein") && mail.body().contains("Seite: /norderstedt/"), mail.body());
        assertFalse(citizen.hasSession());
    }

    @Test
    void thanksAfterwards() {
        Document page = citizen().inTown("?sent");
        assertEquals("Ihre Nachricht ist gesendet", page.select("[role=status] .kern-title").text());
    }

    @Test
    void isTheSameMailWhenItIsSentTwice() {
        Citizen citizen = citizen();
        citizen.sent("", BARRIER);
        citizen.sent("", BARRIER);
        assertEquals(post.sent.get(0).key(), post.sent.get(1).key());
    }

    @Test
    void saysWhatIsMissingAndKeepsTheRest() {
        Document page = citizen().sent("", Map.of("message", " ", "page", "Start\"seite", "email", "erika"));
        assertEquals("Fehler: Barriere melden – Norderstedt", page.title());
        assertEquals(List.of("#message", "#email"), page.select(".portal-error-summary a").eachAttr("href"));
        assertEquals("Start\"seite", page.select("#page").val());
        assertEquals("erika", page.select("#email").val());
        assertTrue(post.sent.isEmpty());
    }

    @Test
    void losesNothingWhenTheMailServerIsAway() {
        post.away = true;
        Citizen citizen = citizen();
        Document page = citizen.sent("", BARRIER);
        assertEquals(503, citizen.answer().getStatus());
        assertEquals("Die Schrift <b> ist {1} zu klein", page.select("#message").text());
        assertTrue(page.select("#message-error").text().contains("rufen Sie uns an"));
        assertEquals("no-store", citizen.answer().getHeader("Cache-Control"));
    }

    @Test
    void bearsNoFlood() {
        FeedbackArea area = new FeedbackArea(post);
        Citizen citizen = Citizen.withMails(data, area);
        for (int i = 0; i < 5; i++) {
            citizen.sent("", Map.of("message", "Nummer " + i));
        }
        Document page = citizen.sent("", Map.of("message", "Nummer 6"));
        assertEquals(429, citizen.answer().getStatus());
        assertEquals(5, post.sent.size());
        assertEquals("Nummer 6", page.select("#message").text());
    }

    @Test
    void keepsWhatIsTypedWhenTheLanguageIsChanged() {
        Document page = citizen().sent("", Map.of("message", "", "page", "Start", "_lang", "en"));
        assertEquals("Start", page.select("#page").val());
        assertTrue(page.select(".portal-error-summary").isEmpty());
    }

    @Test
    void namesPhoneAndAddressWhereTheTownSendsNoMails() {
        Document page = new Citizen(data, new FeedbackArea(post)).inTown("");
        assertTrue(page.select("form").isEmpty());
        assertTrue(page.select("main").text().contains("+49 40 66969 000") && page.select("main").text().contains("Rathausallee 50"));
    }
}
