package org.rathaus.backoffice.internal.testing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.town.OfferPeriod;
import org.rathaus.kernel.service.Setting;
import org.rathaus.kernel.service.Setting.Kind;
import org.rathaus.kernel.town.Enablement;
import org.rathaus.kernel.town.EnablementDesk;
import org.rathaus.kernel.town.SetUpCopy;
import org.rathaus.kernel.town.SetUpCopy.Changed;
import org.rathaus.kernel.town.SetUpCopy.Planned;

/** Decisions of towns about the one service, which town.json switches on. */
public final class MemoryEnablement implements EnablementDesk {

    private static final String SERVICE = "dog-tax";
    private static final Instant AT = Instant.parse("2026-11-22T09:30:00Z");

    private final Map<String, Entry> byTown = new ConcurrentHashMap<>();
    private List<Check> checks = List.of(new Check(Need.LEGAL, Grade.MET, "", List.of()));

    /** What the service needs from now on. */
    public void need(Check... needs) {
        checks = List.of(needs);
    }

    /** What a town decided last. */
    public Enablement decided(String town) {
        return entry(town).now();
    }

    private Entry entry(String town) {
        Enablement ofFile = new Enablement(true, OfferPeriod.ALWAYS, Optional.empty(), Map.of());
        return byTown.getOrDefault(town, new Entry(SERVICE, true, ofFile, false, 0, Optional.empty()));
    }

    @Override
    public List<Entry> list(StaffMember member) {
        member.require(Permission.READ_SERVICES);
        return List.of(entry(member.townId()));
    }

    @Override
    public List<Check> checks(StaffMember member, String serviceId) {
        member.require(Permission.READ_SERVICES);
        return checks;
    }

    @Override
    public List<Setting> settings(StaffMember member, String serviceId, Locale language) {
        member.require(Permission.READ_SERVICES);
        return List.of(
                new Setting("copies", Kind.WHOLE, false, true, "Ausfertigungen", "Von 1 bis 9.", Map.of(), List.of("1"), it -> it.matches("[1-9]")),
                new Setting("urgent", Kind.YES_NO, false, false, "Eilig", "", Map.of(), List.of("false"), it -> true),
                new Setting("note", Kind.TEXT, false, false, "Hinweis", "", Map.of(), List.of(), it -> true),
                new Setting("streets", Kind.TEXT, true, false, "Straßen", "", Map.of(), List.of("Markt", "Ring"), it -> true),
                new Setting("tone", Kind.TEXT, false, false, "Ton", "", Map.of("calm", "Ruhig", "loud", "Laut"), List.of("calm"), it -> true),
                new Setting("retention", Kind.PERIOD, false, false, "Aufbewahrung", "", Map.of("P6M", "P6M"), List.of("P6M"), it -> true),
                new Setting("offices", Kind.TEXT, true, false, "Ämter", "", Map.of("mid", "Mitte", "south", "Süd"), List.of(), it -> true));
    }

    @Override
    public void decide(StaffMember member, String serviceId, Enablement wanted, int revision) {
        member.require(Permission.MANAGE_SERVICES);
        if (checks.stream().anyMatch(it -> it.grade() == Grade.LACKING)) {
            throw new IllegalArgumentException("needs");
        }
        put(member.townId(), wanted, true, revision);
    }

    private void put(String town, Enablement now, boolean isDecided, int revision) {
        if (revision != entry(town).revision()) {
            throw new IllegalArgumentException("revision");
        }
        byTown.put(town, new Entry(SERVICE, true, now, isDecided, revision + 1, isDecided ? Optional.of(AT) : Optional.empty()));
    }

    @Override
    public SetUpCopy plan(StaffMember from, StaffMember to, Locale language) {
        to.require(Permission.MANAGE_SERVICES);
        return plan(from.townId(), to.townId(), settings(from, SERVICE, language));
    }

    @Override
    public SetUpCopy plan(StaffMember operator, String fromTown, String toTown, Locale language) {
        requireTown(operator, fromTown);
        return plan(fromTown, toTown, List.of());
    }

    private SetUpCopy plan(String fromTown, String toTown, List<Setting> settings) {
        Map<String, Object> set = entry(fromTown).now().settings();
        List<Changed> changed = settings.stream().filter(it -> set.containsKey(it.id()))
                .map(it -> new Changed(it, it.defaults(), Setting.typed(set.get(it.id())))).toList();
        return new SetUpCopy(List.of(new Planned(SERVICE, entry(toTown).now().with(Map.of()), entry(fromTown).now().with(Map.of()), false, changed,
                List.of("Nachbarn"), List.of("elections"), 2)), mark(toTown));
    }

    private String mark(String toTown) {
        return "seen-" + entry(toTown).revision();
    }

    private static void requireTown(StaffMember operator, String fromTown) {
        operator.require(Permission.OPERATE);
        if (!fromTown.equals("ours")) {
            throw new IllegalArgumentException("copy.unknown");
        }
    }

    @Override
    public List<Copied> copy(StaffMember from, StaffMember to, String mark) {
        to.require(Permission.MANAGE_SERVICES);
        return copied(from.townId(), to.townId(), mark);
    }

    @Override
    public List<Copied> copy(StaffMember operator, String fromTown, String toTown, String mark) {
        requireTown(operator, fromTown);
        return copied(fromTown, toTown, mark);
    }

    private List<Copied> copied(String fromTown, String toTown, String mark) {
        if (!mark.equals(mark(toTown))) {
            throw new IllegalArgumentException("copy.changed");
        }
        put(toTown, entry(fromTown).now(), true, entry(toTown).revision());
        return List.of(new Copied(SERVICE, entry(fromTown).now().isOn(), false));
    }

    @Override
    public void followFile(StaffMember member, String serviceId, int revision) {
        member.require(Permission.MANAGE_SERVICES);
        put(member.townId(), new Enablement(true, OfferPeriod.ALWAYS, Optional.empty(), Map.of()), false, revision);
    }
}
