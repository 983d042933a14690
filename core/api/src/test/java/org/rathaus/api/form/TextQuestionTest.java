package org.rathaus.api.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextQuestionTest {

    private static final TextQuestion CODE = Question.text("code").maxLength(4).pattern("[a-zäé]+");

    @ParameterizedTest(name = "\"{0}\": {1}")
    @CsvSource(delimiter = '|', nullValues = "fine", textBlock = """
            'abc'     | fine
            '  abcd ' | fine
            'abcde'   | tooLong
            'ABC'     | pattern
            ''        | required
            ' '       | required
            """)
    void isChecked(String typed, String rule) {
        assertEquals(Optional.ofNullable(rule), rule(CODE, typed));
    }

    @Test
    void mayStayEmptyWhenOptional() {
        assertEquals(Optional.empty(), rule(CODE.optional(), ""));
        assertEquals(Optional.of("pattern"), rule(CODE.optional(), "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "a\nb", "a\u0000b", "a\u0085b"})
    void refusesControlCharacters(String typed) {
        assertEquals(Optional.of("characters"), rule(Question.text("name"), typed));
    }

    @Test
    void countsCharactersAsPeopleDo() {
        TextQuestion two = Question.text("name").maxLength(2);
        assertEquals(Optional.empty(), rule(two, "e\u0301\uD83D\uDE00"));
        assertEquals("\u00e9", Answers.of(Map.of("name", "e\u0301")).get(two).orElseThrow());
    }

    @Test
    void tellsTheLongestLength() {
        assertEquals(4, CODE.check(Answers.of(Map.of("code", "abcde")), LocalDate.EPOCH).get(0).values().get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Code", "my-code", "1st", "a.b", ""})
    void refusesIdsThatAreNotCamelCase(String id) {
        assertThrows(IllegalArgumentException.class, () -> Question.text(id));
    }

    private static Optional<String> rule(TextQuestion question, String typed) {
        return question.check(Answers.of(Map.of(question.id(), typed)), LocalDate.EPOCH).stream().map(Problem::rule).findFirst();
    }
}
