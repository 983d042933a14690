package org.rathaus.api.service;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a service shows when somebody tries the portal out ({@code ./rathaus run --demo}): the class of the service implements it.
 * Never asked otherwise.
 */
@ConsumerType
public interface DemoData {

    /** Fills in what a town would have after some weeks. Called at each start with {@code --demo}: what is there already stays, and is not doubled. */
    void fill(Offer offer);
}
