package org.rathaus.service.postalvote.register;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a voter register says to an application.
 *
 * @param verdict    whether it can go on
 * @param candidates the rows that may be meant, the likeliest first
 */
public record Match(Verdict verdict, List<Candidate> candidates) {

    /** Whether an application can go on, and if not, why. In words it is the text {@code match.verdict.<name>}. */
    public enum Verdict {
        /** One row is meant. */
        MATCHED,
        /** Several rows fit equally well. */
        AMBIGUOUS,
        /** The likeliest row differs. */
        DIFFERS,
        /** No row is like it. */
        UNKNOWN;

        /** In the key of a text. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LIKELY = 50;
    private static final int MOST = 5;

    /** Of the rows that were found, such as all born on that day. */
    static Match of(Voter typed, List<Voter> rows) {
        List<Candidate> likely = rows.stream().map(row -> Candidate.of(typed, row)).filter(it -> it.score() >= LIKELY)
                .sorted(Comparator.comparingInt(Candidate::score).reversed().thenComparing(it -> it.voter().id())).limit(MOST).toList();
        List<Candidate> certain = likely.stream().filter(Candidate::isCertain).toList();
        if (certain.size() > 1) {
            Optional<Candidate> numbered = certain.stream().filter(Candidate::isOfThatNumber).findFirst();
            return numbered.map(it -> new Match(Verdict.MATCHED, List.of(it))).orElseGet(() -> new Match(Verdict.AMBIGUOUS, certain));
        }
        if (certain.size() == 1) {
            return new Match(Verdict.MATCHED, certain);
        }
        return new Match(likely.isEmpty() ? Verdict.UNKNOWN : Verdict.DIFFERS, likely);
    }

    /** The row that is meant. */
    public Optional<Candidate> certain() {
        return verdict == Verdict.MATCHED ? Optional.of(candidates.get(0)) : Optional.empty();
    }
}
