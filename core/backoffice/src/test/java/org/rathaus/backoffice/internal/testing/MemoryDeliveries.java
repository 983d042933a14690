package org.rathaus.backoffice.internal.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.delivery.DeliveryDesk;

/** What did not arrive, in memory, until it is tried again. */
public final class MemoryDeliveries implements DeliveryDesk {

    private static final Instant SINCE = Instant.parse("2026-11-22T09:30:00Z");

    private record Held(String townId, Undelivered delivery) {
    }

    private final List<Held> held = new ArrayList<>();

    /** A mail that was given up. */
    public Undelivered add(String townId, String reference) {
        Undelivered delivery = new Undelivered(UUID.randomUUID(), UUID.randomUUID(), reference, "dog-tax", "mail",
                State.DEAD, 12, "mailbox <full>", SINCE);
        held.add(new Held(townId, delivery));
        return delivery;
    }

    @Override
    public List<Undelivered> undelivered(StaffMember member) {
        return held.stream().filter(it -> it.townId().equals(member.townId())).map(Held::delivery).toList();
    }

    @Override
    public boolean retry(StaffMember member, UUID deliveryId) {
        return held.removeIf(it -> it.townId().equals(member.townId()) && it.delivery().id().equals(deliveryId));
    }

    @Override
    public long retryAll(StaffMember member) {
        return remove(member.townId());
    }

    @Override
    public List<Backlog> backlogs(StaffMember member) {
        return allBacklogs(member).stream().filter(it -> it.townId().equals(member.townId())).toList();
    }

    @Override
    public List<Backlog> allBacklogs(StaffMember operator) {
        return held.stream().map(it -> new Backlog(it.townId(), "mail", 0, 1, 0, it.delivery().reason(), SINCE)).toList();
    }

    @Override
    public long retryAll(StaffMember operator, String townId, String target) {
        return remove(townId);
    }

    private long remove(String townId) {
        int before = held.size();
        held.removeIf(it -> it.townId().equals(townId));
        return before - held.size();
    }
}
