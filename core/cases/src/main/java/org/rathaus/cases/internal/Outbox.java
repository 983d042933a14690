package org.rathaus.cases.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.rathaus.api.town.Town;

/**
 * Which targets are to hear of an event. Their rows are written with the event in one transaction, so that nothing is
 * forgotten; the agenda hears of them once that is durable.
 */
final class Outbox {

    /** The target that writes to the citizen. */
    static final String MAIL = "mail";

    private final Agenda agenda;
    private final TimeOrderedIds ids;

    Outbox(Agenda agenda, TimeOrderedIds ids) {
        this.agenda = agenda;
        this.ids = ids;
    }

    /** Who hears of a new case: each target of the service, and the citizen if there is an address. */
    static List<String> ofReceipt(Town town, String serviceId, String emailQuestion) {
        List<String> targets = new ArrayList<>(town.deliveries(serviceId).keySet());
        targets.addAll(ofChange(town, emailQuestion));
        return targets;
    }

    /** Who hears of a new status: the citizen if there is an address. */
    static List<String> ofChange(Town town, String emailQuestion) {
        return !emailQuestion.isEmpty() && town.mailing().isPresent() ? List.of(MAIL) : List.of();
    }

    void write(EntityManager rows, List<String> targets, StoredCase file, int event, Instant now) {
        deliveries(targets, file.service(), file.id(), event, now).forEach(rows::persist);
    }

    Stream<StoredDelivery> deliveries(List<String> targets, String serviceId, UUID caseId, int event, Instant now) {
        return targets.stream()
                .map(target -> new StoredDelivery(ids.next(now), target, serviceId, caseId, event, now));
    }

    void written(String townId, List<String> targets, Instant now) {
        targets.forEach(target -> agenda.note(new Lane(townId, target), now));
    }
}
