package org.rathaus.cases.internal.audit;

/**
 * Where a town's audit log is broken first.
 *
 * @param seq  the place of the entry
 * @param kind what is wrong with it
 */
record Fault(long seq, Kind kind) {

    enum Kind {
        /** Its content is not what was signed, or was never signed by this installation. */
        CHANGED("was changed or not written by the portal"),
        /** It does not follow the one before: swapped, inserted or put in place of another. */
        UNLINKED("does not follow the entry before it"),
        /** There is a gap. */
        MISSING("is missing"),
        /** The log ends before where it had ended before. */
        CUT_OFF("and what followed it are missing at the end"),
        /** The chain is whole, but not the one that is remembered outside the database. */
        REWRITTEN("or one before it was written anew");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    @Override
    public String toString() {
        return "entry " + seq + " " + kind.text;
    }
}
