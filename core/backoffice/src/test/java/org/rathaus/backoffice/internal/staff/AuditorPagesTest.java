package org.rathaus.backoffice.internal.staff;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.Role;

/** Whoever may only read is offered nothing that would be refused. */
class AuditorPagesTest extends StaffPages {

    @BeforeEach
    void begin() {
        browser.as(accounts.add("ours", "audit", "Audit", Role.AUDITOR));
    }

    @Test
    void theWorkListHasNothingToChoose() {
        String page = browser.get("");
        assertTrue(page.contains(ours.reference()), page);
        assertFalse(page.contains("name=\"case\"") || page.contains("newAssignee"), page);
    }

    @Test
    void aCaseHasNothingToWrite() {
        talk.note(clerk, ours.id(), "Intern.");
        String page = browser.get("case/" + ours.id());
        assertTrue(page.contains("Intern."), page);
        assertFalse(page.contains("<textarea") || page.contains("Mir zuweisen"), page);
    }
}
