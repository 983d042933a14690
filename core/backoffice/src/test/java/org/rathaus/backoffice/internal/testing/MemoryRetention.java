package org.rathaus.backoffice.internal.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Channel;
import org.rathaus.api.cases.Disposal;
import org.rathaus.api.cases.Expiry;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.AnonymousCase;
import org.rathaus.kernel.cases.Deletion;
import org.rathaus.kernel.cases.Hold;
import org.rathaus.kernel.cases.Retention;

/** Holds and deletions in memory. */
public final class MemoryRetention implements Retention {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final MemoryDesk desk;
    private final Map<UUID, Hold> holds = new HashMap<>();
    private final List<Deletion> deletions = new ArrayList<>();
    private final List<AnonymousCase> anonymous = new ArrayList<>();

    /** Of the cases of this desk. */
    public MemoryRetention(MemoryDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Expiry> expiry(Town town, CaseFile file) {
        return Optional.of(new Expiry(Instant.parse("2027-12-31T23:30:00Z"), "KAG § 12"));
    }

    @Override
    public Optional<Hold> hold(StaffMember member, UUID caseId) {
        return Optional.ofNullable(holds.get(caseId));
    }

    @Override
    public boolean hold(StaffMember member, UUID caseId, String reason, LocalDate until) {
        holds.put(caseId, new Hold(reason, until, member.id(), NOW));
        return true;
    }

    @Override
    public void release(StaffMember member, UUID caseId) {
        holds.remove(caseId);
    }

    @Override
    public Outcome destroy(StaffMember member, UUID caseId) {
        if (holds.containsKey(caseId)) {
            return Outcome.HELD;
        }
        return desk.remove(member, caseId).map(file -> {
            deletions.add(new Deletion(caseId, file.serviceId(), file.status(), LocalDate.of(2026, 11, 22),
                    Deletion.Cause.REQUEST, "=DSGVO Art. 17", member.id(), NOW, Disposal.DELETE, deletions.isEmpty()));
            return Outcome.DESTROYED;
        }).orElse(Outcome.UNKNOWN);
    }

    /** A case that is to be made anonymous. */
    public void anonymise(UUID caseId) {
        deletions.add(new Deletion(caseId, "dog-tax", "done", LocalDate.of(2026, 11, 22), Deletion.Cause.RETENTION, "KAG § 12",
                "system", NOW, Disposal.ANONYMISE, true));
        anonymous.add(new AnonymousCase("dog-tax", 1, Channel.ONLINE, List.of(new AnonymousCase.Step("received", NOW),
                new AnonymousCase.Step("done", NOW.plusSeconds(3_600)))));
    }

    @Override
    public List<AnonymousCase> anonymous(StaffMember member, int page, int size) {
        return anonymous.stream().skip((long) page * size).limit(size).toList();
    }

    @Override
    public Protocol protocol(StaffMember member, int page, int size) {
        return new Protocol(deletions.stream().skip((long) page * size).limit(size).toList(), deletions.size());
    }

    @Override
    public Optional<Deletion> bySecret(Town town, String secret) {
        return Optional.empty();
    }
}
