package org.rathaus.kernel.town;

import java.util.List;

import org.rathaus.kernel.service.Setting;

/**
 * What copying the set-up of a town would set in another one; nothing of it is set yet.
 *
 * @param services those that run and that the other town names, by id
 * @param mark     stands for all that would be set: who says it copies just this
 */
public record SetUpCopy(List<Planned> services, String mark) {

    /** The services do not change. */
    public SetUpCopy {
        services = List.copyOf(services);
    }

    /**
     * A service as it is and as it would be.
     *
     * @param before    what holds, without settings
     * @param after     what would hold, without settings
     * @param isLacking whether it would stay off, though the other town offers it, because something is lacking
     * @param settings  those that would change
     * @param own       what the other town has set and what is left out because it is right there only, as people call it
     * @param left      what stands in the other town's {@code town.json} and cannot be set in the portal, by the names of the entries
     * @param texts     how many texts of the service the other town says in its own words, which stay there
     */
    public record Planned(String serviceId, Enablement before, Enablement after, boolean isLacking, List<Changed> settings, List<String> own,
            List<String> left, int texts) {

        /** The lists do not change. */
        public Planned {
            settings = List.copyOf(settings);
            own = List.copyOf(own);
            left = List.copyOf(left);
        }

        /** Whether all would be as it is. */
        public boolean isSame() {
            return before.equals(after) && settings.isEmpty();
        }
    }

    /**
     * A setting that would change.
     *
     * @param before as somebody types it; what the plugin says where the town says nothing
     * @param after  the same
     */
    public record Changed(Setting setting, List<String> before, List<String> after) {

        /** The values do not change. */
        public Changed {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }
}
