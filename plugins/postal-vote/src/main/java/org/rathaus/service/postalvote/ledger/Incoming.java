package org.rathaus.service.postalvote.ledger;

import java.time.Instant;
import java.util.List;

import org.rathaus.api.cases.Channel;
import org.rathaus.service.postalvote.register.Voter;

/**
 * An application as it comes in.
 *
 * @param key       the same for each attempt to send it
 * @param elections for which it comes in time
 * @param typed     who applies
 * @param diverted  the other address it shall go to, written plainly; empty if there is none
 */
public record Incoming(String key, List<String> elections, Voter typed, String diverted, Channel channel, Instant receivedAt) {

    /** Without the person. */
    @Override
    public String toString() {
        return "Incoming";
    }
}
