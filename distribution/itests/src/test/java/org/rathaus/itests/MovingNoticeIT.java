package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.itests.Application.Sent;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** A family has moved, and what else is to be done then; the way to the confirmations is walked in the tests of the plugin. */
@Tag(PortalContainer.SHARED)
class MovingNoticeIT {

    private static final String CONFIRMATION = "/norderstedt/moving-notice/apply/confirmation";
    private static final String OTHER = "/norderstedt/transfer-block";

    @RegisterExtension
    static final LogWatch LOG = new LogWatch();

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    private final Visitor citizen = PORTAL.visitor();

    @Test
    void beginsWhatElseIsToBeDoneWithExactlyWhatWasTicked() {
        Sent sent = Move.send(citizen, "Korb");
        assertTrue(sent.confirmation().html().select("#basket [name=take][checked]").isEmpty());
        assertEquals(List.of("transfer-block/_name", "transfer-block/_birth_date", "transfer-block/_address"),
                sent.confirmation().html().select("#basket [name=take]").eachAttr("value"));
        Page begun = citizen.visit(CONFIRMATION).answer("take", "transfer-block/_name").submit().page();
        assertEquals(OTHER + "?takenOver", begun.path());
        Page person = citizen.open(OTHER + "/apply/person");
        assertEquals("Korb", person.html().selectFirst("#familyName").val());
        assertEquals("Ewa Maria", person.html().selectFirst("#firstNames").val());
        assertTrue(person.words().contains("aus „Umzug melden“"), person.words());
        assertEquals("", String.join("", person.html().select("[name^=birthDate.]").eachAttr("value")));
        citizen.visit(OTHER + "/apply/person").answer("birthDate", "9.3.1961").submit();
        assertEquals("", citizen.open(OTHER + "/apply/address").html().selectFirst("#street").val());
    }

    @Test
    void takesNothingThatIsNotOfferedAndNothingOfAnybodyElse() {
        Move.send(citizen, "Fremd");
        String[] wrong = {"", "postal-vote/_name", "transfer-block/street", "moving-notice/_name", "../musterhausen/postal-vote/_name"};
        for (String take : wrong) {
            Page answer = citizen.post(CONFIRMATION, Map.of("take", take));
            assertEquals(200, answer.status(), take);
            assertTrue(answer.words().contains("Kreuzen Sie mindestens eine Angabe an.") && answer.title().startsWith("Fehler: "), answer::words);
        }
        Visitor stranger = PORTAL.visitor();
        assertEquals(303, stranger.post(CONFIRMATION, Map.of("take", "transfer-block/_name")).status());
        assertEquals("", stranger.open(OTHER + "/apply/person").html().selectFirst("#familyName").val());
    }

    @Test
    void letsWhoHasBegunElsewhereDecide() {
        citizen.visit(OTHER + "/apply").answer("familyName", "Vorher").submit("_op", "save");
        Move.send(citizen, "Nachher");
        citizen.visit(CONFIRMATION).answer("take", "transfer-block/_name").submit();
        Page choice = citizen.open(OTHER);
        assertTrue(choice.words().contains("Diesen Antrag hatten Sie schon angefangen"), choice.words());
        assertEquals("Vorher", citizen.open(OTHER + "/apply/person").html().selectFirst("#familyName").val());
        citizen.follow(citizen.post(OTHER, Map.of("_takeOver", "yes")));
        assertEquals("Nachher", citizen.open(OTHER + "/apply/person").html().selectFirst("#familyName").val());
    }
}
