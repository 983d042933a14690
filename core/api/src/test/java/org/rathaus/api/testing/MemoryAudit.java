package org.rathaus.api.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.rathaus.api.audit.ServiceAudit;
import org.rathaus.api.identity.StaffMember;

/** What a service has had written down, in memory. */
public final class MemoryAudit implements ServiceAudit {

    private record Line(String townId, String text) {
    }

    private final List<Line> lines = new CopyOnWriteArrayList<>();

    /** All of a town, the oldest first: who did what to what, where the service itself is {@code system}. */
    public List<String> entries(String townId) {
        return lines.stream().filter(it -> it.townId().equals(townId)).map(Line::text).toList();
    }

    @Override
    public void write(StaffMember member, String action, String about) {
        add(member.townId(), member.id(), action, about);
    }

    @Override
    public void write(String townId, String action, String about) {
        add(townId, "system", action, about);
    }

    private void add(String townId, String actor, String action, String about) {
        lines.add(new Line(townId, (actor + " " + action + " " + about).strip()));
    }
}
