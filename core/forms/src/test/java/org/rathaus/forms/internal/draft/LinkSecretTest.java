package org.rathaus.forms.internal.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.rathaus.api.form.Answers;
import org.rathaus.kernel.form.Draft;

class LinkSecretTest {

    private static final Draft DRAFT = new Draft("0123456789abcdefghijklmnopqrstuv", "ours", "dog-tax", 1, Answers.none(), Instant.EPOCH);
    private static final LinkSecret SECRET = LinkSecret.of(DRAFT.id(), 1);

    private static Optional<String> opened(String text, String code) {
        return LinkSecret.typed(text, code).flatMap(it -> it.open(SECRET.seal(DRAFT)));
    }

    @Test
    void opensWithLinkAndCode() {
        assertEquals(Optional.of(DRAFT.id()), opened(SECRET.text(), SECRET.code()));
        assertEquals(Optional.of(DRAFT.id()), opened(SECRET.text(), " " + SECRET.code().toLowerCase().replace("-", " ")));
    }

    @Test
    void opensWithNothingLess() {
        assertEquals(Optional.empty(), opened(SECRET.text(), "AAA-AAA"));
        assertEquals(Optional.empty(), opened(SECRET.text(), ""));
        assertEquals(Optional.empty(), opened(LinkSecret.of(DRAFT.id(), 2).text(), SECRET.code()));
    }

    @Test
    void givesEachLinkItsOwnSecretAndAllTheSameCode() {
        LinkSecret second = LinkSecret.of(DRAFT.id(), 2);
        assertNotEquals(SECRET.text(), second.text());
        assertEquals(SECRET.code(), second.code());
    }

    @Test
    void usesOnlyLettersThatCannotBeMistaken() {
        assertTrue(SECRET.code().matches("[" + LinkSecret.LETTERS + "]{3}-[" + LinkSecret.LETTERS + "]{3}"));
        assertFalse(LinkSecret.LETTERS.matches(".*[0O1I2Z5S8B].*"));
    }

    @Test
    void saysNothingOfItselfToLogs() {
        assertFalse(SECRET.toString().contains(SECRET.text()));
    }
}
