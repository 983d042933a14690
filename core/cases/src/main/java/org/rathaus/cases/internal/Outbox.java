package org.rathaus.cases.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.town.Town;

/**
 * Which targets are to hear of an event. Their rows are written with the event in one transaction, so that nothing is
 * forgotten; the agenda hears of them once that is durable.
 */
final class Outbox {

    /** The target that writes to the citizen. */
    static final String MAIL = "mail";

    /** The setting of a target that says how long cases may wait for others, so that they go together. */
    private static final String EVERY = "every";

    private final Agenda agenda;
    private final TimeOrderedIds ids;

    Outbox(Agenda agenda, TimeOrderedIds ids) {
        this.agenda = agenda;
        this.ids = ids;
    }

    /** Who hears of a new case: each target of the service, and the citizen if there is an address. */
    static List<String> ofReceipt(Town town, String serviceId, String emailQuestion) {
        List<String> targets = new ArrayList<>(ofOpening(town, serviceId));
        targets.addAll(ofChange(town, emailQuestion));
        return targets;
    }

    /** Who hears of a case that was sealed until now: those that the town hands its cases to. */
    static List<String> ofOpening(Town town, String serviceId) {
        return List.copyOf(town.deliveries(serviceId).keySet());
    }

    /** Who hears of a new status: the citizen if there is an address. */
    static List<String> ofChange(Town town, String emailQuestion) {
        return !emailQuestion.isEmpty() && town.mailing().isPresent() ? List.of(MAIL) : List.of();
    }

    void write(EntityManager rows, Town town, List<String> targets, StoredCase file, CaseEvent event) {
        for (String target : targets) {
            Instant due = due(town, file.service(), target, event.at());
            rows.persist(new StoredDelivery(ids.next(event.at()), target, file.service(), file.id(), event.number(),
                    due));
        }
    }

    /** What was written is durable. */
    void written(Town town, String serviceId, List<String> targets, Instant now) {
        targets.forEach(target -> agenda.note(new Lane(town.id(), target), due(town, serviceId, target, now)));
    }

    /** At once, or with all others of the same hour, say. */
    private static Instant due(Town town, String serviceId, String target, Instant now) {
        Object every = town.deliveries(serviceId).getOrDefault(target, Map.of()).get(EVERY);
        if (every == null) {
            return now;
        }
        long period = Duration.parse(every.toString()).toMillis();
        return Instant.ofEpochMilli((now.toEpochMilli() / period + 1) * period);
    }
}
