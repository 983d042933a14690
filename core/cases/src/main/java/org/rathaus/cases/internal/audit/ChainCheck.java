package org.rathaus.cases.internal.audit;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** Follows a town's chain entry by entry. */
final class ChainCheck {

    private final AuditKey key;
    private final String townId;
    private final NavigableMap<Long, String> heads;
    private Link end = Link.START;

    /** Heads are what the ends once were. */
    ChainCheck(AuditKey key, String townId, NavigableMap<Long, String> heads) {
        this.key = key;
        this.townId = townId;
        this.heads = heads;
    }

    /** The first fault, if this entry, the next one in the chain, has one. */
    Optional<Fault> add(AuditEntry entry) {
        Link next = end.next(key, entry.signature());
        if (entry.link().seq() != next.seq()) {
            return fault(next.seq(), entry.link().seq() > next.seq() ? Fault.Kind.MISSING : Fault.Kind.UNLINKED);
        }
        if (!key.sign(entry.content(townId)).equals(entry.signature())) {
            return fault(next.seq(), Fault.Kind.CHANGED);
        }
        if (!entry.link().equals(next)) {
            return fault(next.seq(), Fault.Kind.UNLINKED);
        }
        if (!heads.getOrDefault(next.seq(), next.hash()).equals(next.hash())) {
            return fault(next.seq(), Fault.Kind.REWRITTEN);
        }
        end = next;
        return Optional.empty();
    }

    /** After the last entry: the fault, if there were more once. */
    Optional<Fault> atEnd() {
        Map.Entry<Long, String> last = heads.lastEntry();
        return last != null && last.getKey() > end.seq() ? fault(end.seq() + 1, Fault.Kind.CUT_OFF) : Optional.empty();
    }

    long length() {
        return end.seq();
    }

    private static Optional<Fault> fault(long seq, Fault.Kind kind) {
        return Optional.of(new Fault(seq, kind));
    }
}
