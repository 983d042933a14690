package org.rathaus.api.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class LongTextQuestionTest {

    private static final LongTextQuestion REASON = Question.longText("reason").maxLength(10);

    private static List<String> wrong(String typed) {
        return REASON.check(Answers.of(Map.of("reason", typed)), LocalDate.EPOCH).stream().map(it -> it.rule() + it.values()).toList();
    }

    @Test
    void countsALineBreakOnceHoweverItIsSent() {
        assertEquals(List.of(), wrong("1234\r\n6789\r\n"));
        assertEquals(List.of("longText.tooLong[10, 1]"), wrong("1234\r\n6789\r\n1"));
    }

    @Test
    void countsAPictureAsOneCharacter() {
        assertEquals(List.of(), wrong("🐕".repeat(10)));
    }

    @Test
    void takesLinesButNothingInvisible() {
        assertEquals(List.of(), wrong("a\tb\nc"));
        assertEquals(List.of("characters[]"), wrong("a\u0000b"));
    }

    @Test
    void isNotLongerThanAFieldMayBe() {
        assertThrows(IllegalArgumentException.class, () -> REASON.maxLength(10_000));
    }
}
