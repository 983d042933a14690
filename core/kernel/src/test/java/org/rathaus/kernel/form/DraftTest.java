package org.rathaus.kernel.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.rathaus.api.form.Answers;

class DraftTest {

    private static final String ID = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz";
    private static final Draft DRAFT =
            new Draft(ID, "musterstadt", "postal-vote", 1, Answers.of(Map.of("familyName", "Nowak")), Instant.EPOCH);

    @Test
    void hasTheSameKeyForEachAttemptToSendIt() {
        assertEquals(DRAFT.key(), DRAFT.with(Answers.none()).key());
        assertEquals(DRAFT.key(), Draft.keyOf(ID));
        assertNotEquals(Draft.keyOf(ID), Draft.keyOf(ID + "x"));
    }

    @Test
    void opensItsStatusPageWithASecretOf128Bits() {
        String secret = Draft.statusSecretOf(ID);
        assertEquals(16, Base64.getUrlDecoder().decode(secret).length);
        assertTrue(secret.matches("[A-Za-z0-9_-]{22}"));
    }

    @Test
    void givesNeitherItsIdNorTheStatusSecretAwayByItsKey() {
        assertFalse(DRAFT.key().contains(Draft.statusSecretOf(ID)));
        assertFalse(DRAFT.key().contains(ID));
    }

    @Test
    void keepsSecretsAndAnswersOutOfLogs() {
        assertEquals("Draft[musterstadt/postal-vote " + DRAFT.key() + "]", DRAFT.toString());
    }
}
