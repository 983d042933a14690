package org.rathaus.backoffice.internal.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.town.UnfinishedTowns;

/** Towns that lack what a test says. */
public final class MemoryUnfinished implements UnfinishedTowns {

    private final List<Unfinished> towns = new ArrayList<>();
    private int unseen;

    /** One more town lacks something. */
    public void add(Unfinished town) {
        towns.add(town);
    }

    /** So many towns were not looked at yet. */
    public void leave(int towns) {
        unseen = towns;
    }

    @Override
    public Overview overview(StaffMember operator, int most) {
        operator.require(Permission.OPERATE);
        return new Overview(towns.stream().limit(most).toList(), towns.size(), unseen);
    }

    @Override
    public Map<String, Unfinished> among(StaffMember operator, Set<String> townIds) {
        operator.require(Permission.OPERATE);
        return towns.stream().filter(it -> townIds.contains(it.townId())).collect(Collectors.toMap(Unfinished::townId, it -> it));
    }
}
