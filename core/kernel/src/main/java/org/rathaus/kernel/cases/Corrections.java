package org.rathaus.kernel.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.cases.CaseDesk.Refused;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.StaffMember;

/**
 * Takes back what a member of staff did to cases a moment ago. Nothing that happened is erased: a status goes back by a further event,
 * and the citizen is told, unless they have not been told of the mistake yet.
 */
@ProviderType
public interface Corrections {

    /** For so long something can be taken back. */
    Duration WINDOW = Duration.ofMinutes(5);

    /** What was done. */
    enum Kind {
        /** Another status. */
        STATUS,
        /** Another colleague, or none. */
        ASSIGNEE
    }

    /**
     * What a member did last.
     *
     * @param at    when; tells it from others
     * @param cases to which cases
     */
    record Step(Instant at, Kind kind, List<UUID> cases) {

        /** The cases do not change. */
        public Step {
            cases = List.copyOf(cases);
        }

        /** When it is too late. */
        public Instant until() {
            return at.plus(WINDOW);
        }
    }

    /** What became of it. */
    record Outcome(int cases, List<Refused> refused) {
    }

    /** What the member can take back; empty if they did nothing in time. */
    Optional<Step> last(StaffMember member);

    /**
     * Takes back what the member did last. Each case stands for itself; one to which something happened since stays as it is.
     *
     * @param at   which, as {@link #last} said
     * @param note what the citizen reads of it, by the case as it is before, in the citizen's language; at most 2,000 characters
     * @return how many cases are as they were, and those that are not; nothing of either if it is too late
     */
    Outcome takeBack(StaffMember member, Instant at, Function<CaseFile, String> note);
}
