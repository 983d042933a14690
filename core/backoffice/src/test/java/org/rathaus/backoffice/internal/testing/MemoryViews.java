package org.rathaus.backoffice.internal.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.identity.SavedViews;

/** Lists in memory. */
public final class MemoryViews implements SavedViews {

    private final Map<String, List<View>> byAccount = new HashMap<>();

    private List<View> of(StaffMember member) {
        return byAccount.computeIfAbsent(member.townId() + "/" + member.id(), it -> new ArrayList<>());
    }

    @Override
    public List<View> list(StaffMember member) {
        return of(member).stream().sorted(Comparator.comparing(View::isFirst).reversed().thenComparing(View::name)).toList();
    }

    @Override
    public boolean save(StaffMember member, View view) {
        List<View> views = of(member);
        views.removeIf(it -> it.name().equals(view.name()) || it.address().equals(view.address()));
        if (view.isFirst()) {
            views.replaceAll(it -> new View(it.name(), it.address(), false));
        }
        return views.size() < MOST && views.add(view);
    }

    @Override
    public void forget(StaffMember member, String address) {
        of(member).removeIf(it -> it.address().equals(address));
    }
}
