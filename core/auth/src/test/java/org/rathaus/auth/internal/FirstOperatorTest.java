package org.rathaus.auth.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;

class FirstOperatorTest extends AccountsContract {

    private static final String START = "Administrator sign-in, once: http://localhost:8080/operator/invitation/";

    @Test
    void announcesALinkThatMakesTheOperator() {
        StaffMember operator = accept(announced());
        assertEquals("admin", operator.login());
        assertEquals(Role.OPERATOR, operator.role());
    }

    @Test
    void saysNothingOnceTheOperatorHasAPassword() {
        FirstOperator first = new FirstOperator(accounts, "http://localhost:8080");
        accept(first.get().get(0));
        assertEquals(List.of(), first.get());
        assertEquals(List.of(), new FirstOperator(accounts, "http://localhost:8080").get());
    }

    @Test
    void replacesTheLinkOnTheNextStart() {
        String old = announced();
        String current = announced();
        assertNotEquals(old, current);
        assertRefused("invitation.expired", () -> accept(old));
        accept(current);
    }

    @Test
    void repeatsTheLinkWhileItRuns() {
        FirstOperator first = new FirstOperator(accounts, "http://localhost:8080");
        assertEquals(first.get(), first.get());
    }

    private String announced() {
        return new FirstOperator(accounts, "http://localhost:8080").get().get(0);
    }

    private StaffMember accept(String line) {
        assertTrue(line.startsWith(START), line);
        return accounts.accept(StaffMember.INSTALLATION, line.substring(START.length()), PASSWORD);
    }
}
