package org.rathaus.backoffice.internal.testing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.statistics.Count;
import org.rathaus.kernel.statistics.Figures;
import org.rathaus.kernel.statistics.Kind;
import org.rathaus.kernel.statistics.Statistics;

/** Sums in memory. */
public final class MemoryStatistics implements Statistics {

    private final Map<String, List<Count>> counts = new HashMap<>();

    /** Counts in a town. */
    public void add(String townId, String month, String serviceId, Kind kind, String detail, long number) {
        counts.computeIfAbsent(townId, id -> new ArrayList<>()).add(new Count(YearMonth.parse(month), serviceId, kind, detail, number));
    }

    @Override
    public Figures of(StaffMember member, YearMonth from, YearMonth to) {
        member.require(Permission.READ_STATISTICS);
        return Figures.of(within(member.townId(), from, to).stream()
                .filter(it -> member.services().isEmpty() || member.services().contains(it.serviceId())).toList());
    }

    private List<Count> within(String townId, YearMonth from, YearMonth to) {
        return counts.getOrDefault(townId, List.of()).stream().filter(it -> !it.month().isBefore(from) && !it.month().isAfter(to)).toList();
    }

    @Override
    public Figures ofAll(StaffMember operator, YearMonth from, YearMonth to) {
        operator.require(Permission.OPERATE);
        return Figures.of(counts.keySet().stream().flatMap(town -> within(town, from, to).stream()).toList());
    }

    @Override
    public Map<String, Figures> byTown(StaffMember operator, YearMonth month) {
        operator.require(Permission.OPERATE);
        Map<String, Figures> figures = new HashMap<>();
        counts.keySet().forEach(town -> figures.put(town, Figures.of(within(town, month, month))));
        return figures;
    }
}
