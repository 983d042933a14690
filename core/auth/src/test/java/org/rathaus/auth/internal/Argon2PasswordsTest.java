package org.rathaus.auth.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class Argon2PasswordsTest {

    private final Argon2Passwords passwords = new Argon2Passwords();

    @Test
    void recognisesThePasswordItHashed() {
        String hash = passwords.hash("Pfefferminztee 7");
        assertTrue(passwords.matches("Pfefferminztee 7", hash));
        assertFalse(passwords.matches("pfefferminztee 7", hash));
    }

    @Test
    void writesThePhcStringFormatThatOtherToolsRead() {
        assertTrue(passwords.hash("Pfefferminztee 7")
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}"));
    }

    @Test
    void readsAHashOfTheReferenceImplementation() {
        // the value for "password" and "somesalt" in test.c of the reference implementation
        assertTrue(passwords.matches("password", "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"));
    }

    @Test
    void saltsEachHash() {
        assertNotEquals(passwords.hash("Pfefferminztee 7"), passwords.hash("Pfefferminztee 7"));
    }

    @Test
    void takesAnUmlautHoweverTheKeyboardComposesIt() {
        assertTrue(passwords.matches("U\u0308berraschung", passwords.hash("\u00dcberraschung")));
    }

    @Test
    void knowsWhichHashesCostSomethingElseThanNewOnes() {
        assertTrue(passwords.isOutdated(passwords.hash("Pfefferminztee 7", new HashCost(8_192, 1, 1))));
        assertFalse(passwords.isOutdated(passwords.hash("Pfefferminztee 7")));
    }

    @Test
    void checksAgainstNobodyAsLongAsAgainstSomebody() {
        assertEquals(HashCost.CURRENT, Argon2Hash.parse(passwords.nobody()).cost());
        assertFalse(passwords.matches("", passwords.nobody()));
    }

    @Test
    void doesNotQuoteAStoredValueItCannotRead() {
        Exception refused = assertThrows(IllegalStateException.class, () -> passwords.matches("x", "plainSecret"));
        assertFalse(refused.getMessage().contains("plainSecret"));
    }
}
