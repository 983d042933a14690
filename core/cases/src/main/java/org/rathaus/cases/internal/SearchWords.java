package org.rathaus.cases.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.rathaus.api.form.Answers;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.form.Question;

/** The words of a text in lower case, each with a space before it, so that a LIKE finds where words start. */
final class SearchWords {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final DateQuestion BIRTH_DATE = Question.date("birthDate");
    private static final int LENGTH = 800;

    private static final int MOST_WORDS = 8;
    private static final int LONGEST_WORD = 40;

    private SearchWords() {
    }

    /** The words under which a case is indexed: those it is named by, and the groups of its reference but for the first, which all have. */
    static List<String> indexed(String subject, String reference) {
        Stream<String> named = Stream.of(of(subject).strip().split(" ")).limit(MOST_WORDS);
        Stream<String> groups = Stream.of(of(reference).strip().split(" ")).skip(1);
        return Stream.concat(named, groups).filter(it -> !it.isEmpty()).map(SearchWords::cut).distinct().toList();
    }

    /** As long as words in the index can be. */
    static String cut(String word) {
        int end = Math.min(LONGEST_WORD, word.length());
        return word.substring(0, end > 0 && Character.isHighSurrogate(word.charAt(end - 1)) ? end - 1 : end);
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
}
