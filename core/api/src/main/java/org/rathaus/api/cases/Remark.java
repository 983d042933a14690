package org.rathaus.api.cases;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What staff should know about how an application came in: an authority must accept incomplete ones, and no citizen
 * waits for a register that does not answer.
 *
 * @param kind  what it is about
 * @param about the question, with the prefix of its rows, or the look-up
 * @param text  what staff read, in the town's first language; may repeat an answer
 */
public record Remark(Kind kind, String about, String text) {

    /** What remarks are about. */
    public enum Kind {
        /** A recommended answer is missing. */
        MISSING,
        /** An answer looks wrong; the citizen was told and has sent it so. */
        WARNING,
        /** Nobody has looked into a register, as it did not answer. */
        NOT_VERIFIED
    }

    /** Remarks in one cell of a table: {@code missing: Telefonnummer; not_verified: Melderegister}. */
    public static String export(Collection<Remark> remarks) {
        return remarks.stream().map(it -> it.kind.name().toLowerCase(Locale.ROOT) + ": " + it.text).collect(Collectors.joining("; "));
    }

    /** Without what may be personal. */
    @Override
    public String toString() {
        return "Remark[" + kind + " " + about + "]";
    }
}
