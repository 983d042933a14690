package org.rathaus.service.postalvote.desk;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.rathaus.api.cases.CaseDesk;

/**
 * Papers of an election that are issued and have not left the house, as many as are dealt with in one request.
 *
 * @param toSend   by post, home or to another address
 * @param toFetch  to be laid ready, as somebody comes for them
 * @param hasMore  whether there are others that were not looked at
 */
record Outgoing(List<CaseDesk.Row> toSend, List<CaseDesk.Row> toFetch, boolean hasMore) {

    /**
     * Of what is issued. Without a polling card that is valid for the election there are no papers. To look at a case takes its time:
     * once there are {@link Issuing#MOST} of one kind, the others have to wait.
     *
     * @param issued    those to be served first first
     * @param withCard  the cases that have one
     * @param isFetched whether somebody comes for the papers of a case
     */
    static Outgoing of(List<CaseDesk.Row> issued, Set<String> withCard, Predicate<UUID> isFetched) {
        List<CaseDesk.Row> toSend = new ArrayList<>();
        List<CaseDesk.Row> toFetch = new ArrayList<>();
        Iterator<CaseDesk.Row> left = issued.stream().filter(it -> withCard.contains(it.id().toString())).iterator();
        while (toSend.size() < Issuing.MOST && toFetch.size() < Issuing.MOST && left.hasNext()) {
            CaseDesk.Row row = left.next();
            (isFetched.test(row.id()) ? toFetch : toSend).add(row);
        }
        return new Outgoing(toSend, toFetch, left.hasNext());
    }
}
