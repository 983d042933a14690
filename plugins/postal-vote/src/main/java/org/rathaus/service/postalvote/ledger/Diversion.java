package org.rathaus.service.postalvote.ledger;

/**
 * An address to which the papers of several people shall go.
 *
 * @param place        written plainly
 * @param applications how many
 */
public record Diversion(String place, int applications) {
}
