package org.rathaus.kernel.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.audit.AuditTrail;

/** The log in memory, an entry a minute; for whoever asks, so that pages show that they ask first. */
public final class MemoryAuditTrail implements AuditTrail {

    private static final Instant BEGIN = Instant.parse("2026-11-22T08:00:00Z");

    private record Line(String place, Entry entry) {
    }

    private final List<Line> lines = new CopyOnWriteArrayList<>();

    /** What happened to an account, the oldest first. */
    public List<String> of(String account) {
        List<String> actions = new ArrayList<>();
        lines.stream().map(Line::entry).filter(it -> it.detail().startsWith(account)).forEach(it -> actions.add(0, it.action()));
        return actions;
    }

    /** All that happened at a place, the oldest first: actor, action, whom it happened to. */
    public List<String> entries(String place) {
        List<String> entries = new ArrayList<>();
        lines.stream().filter(it -> it.place().equals(place)).map(Line::entry)
                .forEach(it -> entries.add(0, it.actor() + " " + it.action() + " " + it.detail()));
        return entries;
    }

    @Override
    public void write(String place, String actor, AccountEvent event, String account, String detail) {
        add(place, actor, event, account, detail);
    }

    @Override
    public void write(String townId, String actor, ServiceEvent event, String service, String detail) {
        add(townId, actor, event, service, detail);
    }

    /** Something that was done in a service, as {@link org.rathaus.api.audit.ServiceAudit} has it written down. */
    public void deed(String townId, String actor, String service, String deed, String about) {
        add(townId, actor, "service_deed", service, deed + " " + about);
    }

    private void add(String place, String actor, Enum<?> event, String about, String detail) {
        add(place, actor, event.name().toLowerCase(Locale.ROOT), about, detail);
    }

    private void add(String place, String actor, String action, String about, String detail) {
        lines.add(0, new Line(place, new Entry(BEGIN.plusSeconds(60L * lines.size()), actor, action, Optional.empty(), (about + " " + detail).strip())));
    }

    @Override
    public Listing read(StaffMember member, Optional<LocalDate> day, int page, int size) {
        List<Entry> found = lines.stream().filter(it -> it.place().equals(member.townId())).map(Line::entry)
                .filter(it -> day.isEmpty() || day.get().equals(LocalDate.ofInstant(it.at(), ZoneOffset.UTC))).toList();
        return new Listing(found.stream().skip((long) page * size).limit(size).toList(), found.size());
    }

    @Override
    public List<Entry> ofOwn(StaffMember member, int most) {
        return read(member, Optional.empty(), 0, Integer.MAX_VALUE).entries().stream().filter(it -> it.detail().startsWith(member.id()))
                .limit(most).toList();
    }
}
