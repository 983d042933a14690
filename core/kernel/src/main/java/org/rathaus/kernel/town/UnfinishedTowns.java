package org.rathaus.kernel.town;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.town.EnablementDesk.Check;

/**
 * Which towns lack something that the list of needs asks for before a service goes live: also of services that {@code town.json} offers, which nobody had
 * to switch on.
 */
@ProviderType
public interface UnfinishedTowns {

    /**
     * A town and what it lacks.
     *
     * @param name     what people call it
     * @param isHidden whether lists and search engines leave it out until that is filled in
     * @param itself   what lacks whatever it offers: texts, address, a contact
     * @param services what lacks beside that, by the id of a running service that it offers
     */
    record Unfinished(String townId, String name, boolean isHidden, List<Check> itself, Map<String, List<Check>> services) {
    }

    /**
     * What is known.
     *
     * @param first  those that lack something, by name, as many as were asked for
     * @param count  how many lack something
     * @param unseen how many towns nobody has looked at yet
     */
    record Overview(List<Unfinished> first, int count, int unseen) {
    }

    /**
     * What is known now. Whoever asks sets off a look at what has changed since the last one, and waits for its end no longer than a page may take.
     *
     * @param most how many to name
     * @throws org.rathaus.api.identity.NotPermittedException if the member does not operate the installation
     */
    Overview overview(StaffMember operator, int most);

    /**
     * What some towns lack now, by their ids; those that lack nothing are not among them. Nobody has to have looked at them before, so these should be no
     * more than a page shows.
     *
     * @throws org.rathaus.api.identity.NotPermittedException if the member does not operate the installation
     */
    Map<String, Unfinished> among(StaffMember operator, Set<String> townIds);
}
