package org.rathaus.api.town;

/**
 * How a town writes mails.
 *
 * @param sender the address they come from
 * @param portal the address of the town's pages for links, without a slash at its end; empty: below the address of the
 *               installation
 */
public record Mailing(String sender, String portal) {
}
