package org.rathaus.api.form;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that answers are compared with elsewhere, such as a register or the cases received before; the service does
 * it ({@code PublicService.lookUp}). It is asked once all its questions are answered, those in repeatable groups in one row
 * at least, and again when an answer has changed. What does not come in time keeps no citizen waiting: staff see that nobody has looked.
 *
 * @param id        camelCase; staff read the text {@code lookUp.<id>} where it failed
 * @param questions the ids of the questions whose answers it needs; of one in a repeatable group the answers of all rows
 * @param limit     how long the citizen waits, at most {@link #LONGEST}
 */
public record LookUp(String id, List<String> questions, Duration limit) {

    /** How long a citizen waits unless told. */
    public static final Duration USUAL = Duration.ofSeconds(2);
    /** Longer waits nobody. */
    public static final Duration LONGEST = Duration.ofSeconds(10);

    /**
     * With a copy of the questions.
     *
     * @throws IllegalArgumentException if the id is not camelCase, there is no question, or the limit is none
     */
    public LookUp {
        questions = List.copyOf(questions);
        if (!id.matches("[a-z][A-Za-z0-9]*") || questions.isEmpty()) {
            throw new IllegalArgumentException("a look-up has a camelCase id and a question, unlike " + id);
        }
        if (limit.isNegative() || limit.isZero() || limit.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a look-up takes at most " + LONGEST + ", not " + limit);
        }
    }

    /** A look-up with the answers of these questions, for which a citizen waits two seconds. */
    public static LookUp of(String id, Question<?>... questions) {
        return new LookUp(id, Stream.of(questions).<String>map(Question::id).toList(), USUAL);
    }

    /** The same with another limit. */
    public LookUp within(Duration other) {
        return new LookUp(id, questions, other);
    }
}
