package org.rathaus.testkit;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AuthenticatorTest {

    @Test
    void showsNoCodeTwice() {
        Authenticator program = Authenticator.of("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        String first = program.code();
        assertTrue(first.matches("[0-9]{6}"), first);
        assertNotEquals(first, program.code());
    }
}
