package __package__;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.api.identity.Role;
import org.rathaus.plugincheck.TestPortal;

class __Class__Test {

    @RegisterExtension
    final TestPortal portal = new TestPortal();

    @Test
    void doesNotTakeADayThatStaffHaveClosed() {
        portal.at("2026-05-04T10:00").as(Role.CLERK).visit("").answer("day", "2026-05-14").submit();
        assertTrue(asked("14.5.2026").get(0).contains("geschlossen"));
        assertEquals(List.of(), asked("15.5.2026"));
    }

    private List<String> asked(String day) {
        return portal.visit("apply").answer("applicant.givenNames", "Erika").answer("applicant.familyName", "Neu").submit()
                .answer("day", day).answer("reason", "Darum").submit().page().errors();
    }
}
