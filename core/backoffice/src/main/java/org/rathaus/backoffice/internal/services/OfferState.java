package org.rathaus.backoffice.internal.services;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.apache.wicket.Component;
import org.rathaus.api.cases.Status.Tone;
import org.rathaus.backoffice.internal.Badge;
import org.rathaus.kernel.town.Enablement;
import org.rathaus.kernel.town.EnablementDesk.Entry;

/** Where a service stands in a town. */
enum OfferState {
    /** It is chosen, but no plugin for it runs. */
    STOPPED,
    /** Not chosen. */
    OFF,
    /** Chosen for later. */
    TO_COME,
    /** Citizens can begin. */
    OPEN,
    /** Its period is over. */
    OVER;

    private static final Map<OfferState, Tone> TONES = Map.of(STOPPED, Tone.DANGER, TO_COME, Tone.INFO, OPEN, Tone.SUCCESS, OVER, Tone.WARNING);

    static OfferState of(Entry entry, Instant now) {
        Enablement decided = entry.now();
        if (!decided.isOn()) {
            return OFF;
        }
        if (!entry.isRunning()) {
            return STOPPED;
        }
        return decided.period().isToCome(now) ? TO_COME : decided.period().isOver(now) ? OVER : OPEN;
    }

    Badge badge(String id, Component texts) {
        return new Badge(id, Optional.ofNullable(TONES.get(this)), texts.getString("state." + this));
    }
}
