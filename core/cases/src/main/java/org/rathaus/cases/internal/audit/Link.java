package org.rathaus.cases.internal.audit;

/**
 * A place in a town's chain.
 *
 * @param seq  from 1 without gaps; 0 before the first entry
 * @param hash over the link before, the number and the entry
 */
record Link(long seq, String hash) {

    /** Where a chain begins. */
    static final Link START = new Link(0, "");

    /** The place of the entry that comes next. */
    Link next(AuditKey key, String signature) {
        return new Link(seq + 1, key.sign(hash, Long.toString(seq + 1), signature));
    }
}
