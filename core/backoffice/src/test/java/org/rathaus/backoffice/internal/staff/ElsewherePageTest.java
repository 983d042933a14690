package org.rathaus.backoffice.internal.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.backoffice.internal.testing.Browser;
import org.rathaus.kernel.identity.ExternalSignIn.Wish;
import org.rathaus.kernel.identity.SignInFailedException.Reason;
import org.rathaus.kernel.testing.MemoryProviders;

/** Staff sign in with the provider of their town. */
class ElsewherePageTest extends StaffPages {

    private final Browser person = new Browser(area, new SampleTown("ours").trusting(MemoryProviders.PROVIDER), catalog);

    private void know() {
        accounts.providers.know(person.sessions(), clerk.id());
    }

    @Test
    void theSignInLeadsThereAndToThePageThatWasAskedFor() {
        String page = person.get("case/" + ours.id());
        assertTrue(page.contains("/ours/staff/elsewhere/keycloak?to=case%2F" + ours.id()), page);
        assertTrue(page.contains("Anmelden mit Stadtkonto"), page);
        assertFalse(browser.get("").contains("elsewhere"));
    }

    @Test
    void comesBackToThatPage() {
        know();
        person.get("elsewhere/keycloak?to=case/" + ours.id());
        assertEquals(List.of(new Wish(Audience.STAFF, LevelOfAssurance.NONE, "staff/case/" + ours.id(),
                "http://localhost/ours/staff/return/keycloak", false)), accounts.providers.wishes());
        person.get("return/keycloak?state=1&code=2");
        assertEquals("/case/" + ours.id(), person.location());
        assertTrue(person.get("").contains("Muster"));
    }

    @Test
    void leadsNowhereElse() {
        know();
        person.get("elsewhere/keycloak?to=//evil.example");
        assertEquals("staff", accounts.providers.wishes().get(0).to());
    }

    @Test
    void saysThatSomebodyHasNoTaskHere() {
        know();
        person.get("elsewhere/keycloak");
        accounts.providers.fail(Reason.NOT_ADMITTED);
        String page = person.get("return/keycloak?state=1&code=2");
        assertEquals(403, person.status());
        assertTrue(page.contains("Sie haben hier keinen Zugang") && page.contains("Stadtkonto kennt Sie"), page);
        assertTrue(person.get("").contains("current-password"));
    }

    @Test
    void signsOutOverTheProvider() {
        know();
        person.get("elsewhere/keycloak");
        person.get("return/keycloak?state=1&code=2");
        String page = person.post("sign-out", Map.of());
        assertTrue(page.contains("http-equiv=\"refresh\"") && page.contains("https://login.example/logout?a=1&amp;to=http://localhost/ours/staff"), page);
        assertEquals(List.of("sign_out"), accounts.audit.of(clerk.id()));
        assertTrue(person.get("").contains("current-password"));
    }
}
