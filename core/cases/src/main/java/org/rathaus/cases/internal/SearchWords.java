package org.rathaus.cases.internal;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

import org.rathaus.api.form.Answers;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.form.Question;

/** The words of a text in lower case, each with a space before it, so that a LIKE finds where words start. */
final class SearchWords {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern WILDCARD = Pattern.compile("[\\\\%_]");

    private static final DateQuestion BIRTH_DATE = Question.date("birthDate");
    private static final int LENGTH = 800;

    private SearchWords() {
    }

    /** Letters and digits only, so nothing in it is a wildcard; empty if the text has none. */
    static String of(String text) {
        String words = BETWEEN_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return words.isEmpty() ? "" : " " + words;
    }

    /** The words by which a case is found: of its subject, of the applicant's mail address and of the birth date. */
    static String of(String subject, Answers answers, String emailQuestion) {
        String day = answers.get(BIRTH_DATE).map(LocalDate::toString).orElse("");
        String words = of(subject + " " + answers.raw(emailQuestion) + " " + day);
        return words.substring(0, Math.min(LENGTH, words.length()));
    }

    /** Matches a text that contains this one, with {@code ESCAPE '\'}. */
    static String containing(String text) {
        return "%" + WILDCARD.matcher(text).replaceAll("\\\\$0") + "%";
    }
}
