package org.rathaus.service.ideacontest;

import org.rathaus.api.audit.ServiceAudit;
import org.rathaus.api.delivery.Mails;
import org.rathaus.api.document.Documents;

/**
 * What the pages for staff work with.
 *
 * @param cards     printed cards
 * @param intake    keyed cards
 * @param draws     draws
 * @param results   what was rated
 * @param mails     writes to winners
 * @param documents makes letters and cards
 * @param audit     knows who did what
 */
record Desk(Cards cards, CardIntake intake, Draws draws, Results results, Mails mails, Documents documents, ServiceAudit audit) {
}
