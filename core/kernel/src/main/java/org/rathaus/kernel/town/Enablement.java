package org.rathaus.kernel.town;

import java.util.Map;
import java.util.Optional;

import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.town.OfferPeriod;

/**
 * What a town has decided about a service.
 *
 * @param isOn      whether it offers it
 * @param period    from when until when
 * @param assurance the level that it asks citizens for, where that is more than the service says
 * @param settings  what is set in the portal, as plain strings, numbers, booleans and lists of them, by name; each takes
 *                  the place of the one of that name in {@code town.json}
 */
public record Enablement(boolean isOn, OfferPeriod period, Optional<LevelOfAssurance> assurance, Map<String, Object> settings) {

    /** Not offered, and nothing set. */
    public static final Enablement NONE = new Enablement(false, OfferPeriod.ALWAYS, Optional.empty(), Map.of());

    /** The settings do not change. */
    public Enablement {
        settings = Map.copyOf(settings);
    }

    /** The same, not offered. */
    public Enablement off() {
        return new Enablement(false, period, assurance, settings);
    }

    /** With these settings in place of all others. */
    public Enablement with(Map<String, Object> changed) {
        return new Enablement(isOn, period, assurance, changed);
    }

    /** With the settings that another one has. */
    public Enablement settingsOf(Enablement other) {
        return with(other.settings);
    }
}
