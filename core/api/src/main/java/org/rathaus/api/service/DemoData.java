package org.rathaus.api.service;

import org.osgi.annotation.versioning.ConsumerType;
import org.rathaus.api.town.Town;

/**
 * What a service shows when somebody tries the portal out ({@code ./rathaus run --demo}): the class of the service implements it.
 * Never asked otherwise.
 */
@ConsumerType
public interface DemoData {

    /** Fills in what a town would have after some weeks. Called at each start with {@code --demo}: what is there already stays, and is not doubled. */
    void fill(Offer offer);

    /** A postcode for people who live in the town; one that exists nowhere in Germany where the town has named none. */
    static String postcode(Town town) {
        return town.postcodes().isEmpty() ? "12345" : town.postcodes().get(0);
    }
}
