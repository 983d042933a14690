package org.rathaus.kernel.town;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.service.Setting;

/**
 * Where a town's administrators choose services. What they decide is kept in the database and holds from then on in place
 * of what {@code town.json} says of that service, on every node within {@link #SECONDS} seconds.
 */
@ProviderType
public interface EnablementDesk {

    /** How long another node may go by what held before. */
    int SECONDS = 2;

    /**
     * A service and what the town has decided.
     *
     * @param serviceId  the service, which runs or is named by the town
     * @param isRunning  whether a plugin for it runs
     * @param now        what holds
     * @param isDecided  whether that was decided in the portal; else it is what {@code town.json} says
     * @param revision   how often it was decided: whoever changes it says which one they have seen
     * @param decidedAt  when, if it was
     */
    record Entry(String serviceId, boolean isRunning, Enablement now, boolean isDecided, int revision, Optional<Instant> decidedAt) {
    }

    /** What a town needs before citizens may use a service. */
    enum Need {
        /** Imprint, privacy notice and accessibility statement, in all languages, filled in. */
        LEGAL,
        /** Address, opening hours and the town's other texts, with nothing left to fill in. */
        TOWN,
        /** Somebody whom citizens of this service can call and write to. */
        CONTACT,
        /** That somebody has chosen where cases go: to targets that are there, or nowhere, as staff work on them in the portal. */
        DELIVERY,
        /** That the service or the town says how long cases are kept. */
        RETENTION,
        /** The service's texts in all languages of the town. */
        LANGUAGES
    }

    /** How it stands with one of them. */
    enum Grade {
        /** Nothing to do. */
        MET,
        /** It will do, and somebody should know. */
        REMARK,
        /** The service cannot be offered. */
        LACKING
    }

    /**
     * A need of a town.
     *
     * @param about which of several ways it is met or lacking, for texts: {@code none}, {@code unknown}, …; empty where there is one
     * @param names what it is about: names of texts, targets, languages
     */
    record Check(Need need, Grade grade, String about, List<String> names) {

        /** The names do not change. */
        public Check {
            names = List.copyOf(names);
        }
    }

    /**
     * The services that run or that the town names, by id.
     *
     * @throws org.rathaus.api.identity.NotPermittedException if the member may not see them
     */
    List<Entry> list(StaffMember member);

    /**
     * What a service still needs in the member's town; empty if it does not run.
     *
     * @throws org.rathaus.api.identity.NotPermittedException if the member may not see it
     */
    List<Check> checks(StaffMember member, String serviceId);

    /**
     * What can be set for a service, in words of the language: what its plugin says, and what can be set for any; empty if it does not run.
     *
     * @throws org.rathaus.api.identity.NotPermittedException if the member may not see it
     */
    List<Setting> settings(StaffMember member, String serviceId, Locale language);

    /**
     * Decides about a service.
     *
     * @param revision which one the member has seen
     * @throws IllegalArgumentException with {@code revision} if somebody else has decided meanwhile, {@code service} if there is
     *     no such service, {@code period} if it ends before it begins, {@code assurance} if the level is lower than the service's,
     *     {@code needs} if it would be offered though it lacks something, {@code settings} if there is no such setting or it does not
     *     take such a value
     * @throws org.rathaus.api.identity.NotPermittedException if the member may not
     */
    void decide(StaffMember member, String serviceId, Enablement wanted, int revision);

    /**
     * What became of a service when it was copied.
     *
     * @param isOn      whether the town offers it now
     * @param isLacking whether it does not, though the other town does, because something is lacking
     */
    record Copied(String serviceId, boolean isOn, boolean isLacking) {
    }

    /**
     * What {@link #copy(StaffMember, StaffMember, String)} would set, with settings in words of the language. Sets nothing.
     *
     * @throws IllegalArgumentException with {@code copy.same} if they are of one town
     * @throws org.rathaus.api.identity.NotPermittedException if one of them may not
     */
    SetUpCopy plan(StaffMember from, StaffMember to, Locale language);

    /**
     * The same for an operator, between any two towns.
     *
     * @throws IllegalArgumentException with {@code copy.unknown} if there is no such town, and as above
     * @throws org.rathaus.api.identity.NotPermittedException if the operator may not
     */
    SetUpCopy plan(StaffMember operator, String fromTown, String toTown, Locale language);

    /**
     * Decides in a town what another one has decided about the services that run: on or off, period, level and settings. What
     * the other town's {@code town.json} alone can say is not copied.
     *
     * @param from sees the services of the town that is copied
     * @param to   chooses the services of the town that is changed
     * @param mark that of the plan that somebody has seen
     * @throws IllegalArgumentException with {@code copy.same} if they are of one town, {@code copy.changed} if something else would be set by now,
     *     {@code revision} if somebody else has decided meanwhile
     * @throws org.rathaus.api.identity.NotPermittedException if one of them may not
     */
    List<Copied> copy(StaffMember from, StaffMember to, String mark);

    /**
     * The same for an operator, between any two towns.
     *
     * @throws IllegalArgumentException with {@code copy.unknown} if there is no such town, and as above
     * @throws org.rathaus.api.identity.NotPermittedException if the operator may not
     */
    List<Copied> copy(StaffMember operator, String fromTown, String toTown, String mark);

    /**
     * Lets {@code town.json} hold again.
     *
     * @throws IllegalArgumentException with {@code revision} if somebody else has decided meanwhile
     * @throws org.rathaus.api.identity.NotPermittedException if the member may not
     */
    void followFile(StaffMember member, String serviceId, int revision);
}
