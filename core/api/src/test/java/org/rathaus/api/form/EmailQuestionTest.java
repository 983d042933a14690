package org.rathaus.api.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailQuestionTest {

    private static final EmailQuestion EMAIL = Question.email("email");

    @ParameterizedTest
    @ValueSource(strings = {"ewa@post.example", " ewa.nowak+wahl@a-b.co.example ", "o'neill@post.example",
            "jürgen@müller.example", "1@2.de"})
    void takesAddresses(String typed) {
        assertEquals(Optional.empty(), rule(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ewa", "ewa@", "@post.example", "ewa@post", "ewa@post..example", "ewa@-post.example",
            "ewa nowak@post.example", "ewa@post.example, jan@post.example", "ewa@post.example\nBcc: x@y.de"})
    void refusesWhatIsNone(String typed) {
        assertEquals(Optional.of("email"), rule(typed));
    }

    @Test
    void takesAtMost254Characters() {
        String domain = "@" + "a".repeat(63) + "." + "b".repeat(63) + "." + "c".repeat(56) + ".example";
        assertEquals(Optional.empty(), rule("e".repeat(254 - domain.length()) + domain));
        assertEquals(Optional.of("email"), rule("e".repeat(255 - domain.length()) + domain));
    }

    private static Optional<String> rule(String typed) {
        return EMAIL.check(Answers.of(Map.of("email", typed)), LocalDate.EPOCH).stream().map(Problem::rule).findFirst();
    }
}
