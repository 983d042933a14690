package __package__;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.api.identity.Role;
import org.rathaus.plugincheck.TestPortal;
import org.rathaus.testkit.FormWalk;

class __Class__Test {

    @RegisterExtension
    final TestPortal portal = new TestPortal();

    private FormWalk from(String day) {
        FormWalk person = portal.at("2026-05-04T10:00").visit("apply").answer("applicant.givenNames", "Erika").answer("applicant.familyName", "Neu");
        return person.answer("email", "erika@example.org").submit().answer("from", day).answer("reason", "Darum").submit();
    }

    @Test
    void asksForADayThatIsStillToCome() {
        assertTrue(from("4.5.2026").page().errors().get(0).contains("nach heute"));
    }

    @Test
    void isReceivedAndGranted() {
        from("5.5.2026").submit();
        portal.onlyCase().hasStatus("received").hasAnswer("reason", "Darum");
        portal.mail().says(portal.onlyCase().file().reference());
        portal.as(Role.CLERK).decide(portal.onlyCase(), "granted", "Viel Freude!");
        portal.onlyCase().hasStatus("granted");
        portal.mail().says("Viel Freude!");
    }
}
