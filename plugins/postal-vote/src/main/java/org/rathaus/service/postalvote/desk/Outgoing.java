package org.rathaus.service.postalvote.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.rathaus.api.cases.CaseDesk;

/**
 * Papers of an election that are issued and have not left the house.
 *
 * @param toSend   by post, home or to another address
 * @param toFetch  to be laid ready, as somebody comes for them
 * @param hasMore  whether there are others that were not looked at
 */
record Outgoing(List<CaseDesk.Row> toSend, List<CaseDesk.Row> toFetch, boolean hasMore) {

    /**
     * Of what is issued. Without a polling card that is valid for the election there are no papers.
     *
     * @param issued    at most {@link Issuing#MOST}
     * @param withCard  the cases that have one
     * @param isFetched whether somebody comes for the papers of a case
     */
    static Outgoing of(List<CaseDesk.Row> issued, Set<String> withCard, Predicate<UUID> isFetched) {
        Map<Boolean, List<CaseDesk.Row>> byWay = issued.stream().filter(it -> withCard.contains(it.id().toString()))
                .collect(Collectors.partitioningBy(it -> isFetched.test(it.id())));
        return new Outgoing(byWay.get(false), byWay.get(true), issued.size() == Issuing.MOST);
    }
}
