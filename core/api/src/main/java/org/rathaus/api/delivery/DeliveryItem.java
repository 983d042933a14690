package org.rathaus.api.delivery;

import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;

/**
 * One delivery.
 *
 * @param key   the same for each attempt, and of no other delivery
 * @param file  the case as it is now
 * @param event what it tells of: the receipt (number 1) or a change of status
 * @param email the citizen's mail address as typed; empty if there is none
 */
public record DeliveryItem(String key, CaseFile file, CaseEvent event, String email) {

    /** Without personal data. */
    @Override
    public String toString() {
        return "DeliveryItem[" + key + "]";
    }
}
