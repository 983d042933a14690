package org.rathaus.api.audit;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.identity.StaffMember;

/**
 * The town's log, for what is done in the plugin's own service beside its cases, such as deciding about an idea: what happens to cases
 * is written by the core itself. Each bundle gets its own, and its entries name its service. In a bundle that publishes no service,
 * each call throws an {@link IllegalStateException} that says so.
 *
 * <p>An entry says what was done to what, by ids, and nothing that a person typed: it outlives the data. Written once the thing is done,
 * and durable when the call returns; signed and chained like all entries of the town.
 */
@ProviderType
public interface ServiceAudit {

    /**
     * Writes down what a member of staff has done in their town.
     *
     * @param action what was done, such as {@code decideIdea}: at most 30 letters and digits, the first one small; readers see the
     *               service's text {@code audit.<action>}
     * @param about  what it was done to, such as the id of an idea: at most 55 letters, digits, {@code -}, {@code _}, {@code .} and
     *               {@code /}; may be empty
     * @throws IllegalArgumentException if action or about has other characters or is longer
     * @throws org.rathaus.api.identity.NotPermittedException if the service is not the member's business
     */
    void write(StaffMember member, String action, String about);

    /**
     * Writes down what the service has done in a town by itself, such as deleting what was due.
     *
     * @throws IllegalArgumentException if there is no such town, or as above
     */
    void write(String townId, String action, String about);
}
