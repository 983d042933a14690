package org.rathaus.api.cases;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.rathaus.api.form.Answers;
import org.rathaus.api.identity.LevelOfAssurance;

/**
 * A case with its history.
 *
 * @param id          the case's id, for staff only
 * @param townId      the town
 * @param serviceId   the service
 * @param reference   what the citizen quotes, such as {@code ABC-7F3K-9QXM}
 * @param subject     how the work list names it
 * @param formVersion the version of the form
 * @param answers     the answers
 * @param language    the citizen's language
 * @param receivedAt  when it was stored durably
 * @param events      the history, oldest first; never empty
 * @param remarks     what staff should know about how it came in; not for the citizen
 * @param assurance   how surely the citizen had shown who they are when they sent it
 * @param intake      how it came
 * @param isSealed    whether it is kept without being read, so that what the citizen sent is missing here
 */
public record CaseFile(UUID id, String townId, String serviceId, String reference, String subject, int formVersion,
        Answers answers, Locale language, Instant receivedAt, List<CaseEvent> events, List<Remark> remarks, LevelOfAssurance assurance,
        Intake intake, boolean isSealed) {

    /** With all that the citizen sent. */
    public CaseFile(UUID id, String townId, String serviceId, String reference, String subject, int formVersion,
            Answers answers, Locale language, Instant receivedAt, List<CaseEvent> events, List<Remark> remarks, LevelOfAssurance assurance,
            Intake intake) {
        this(id, townId, serviceId, reference, subject, formVersion, answers, language, receivedAt, events, remarks, assurance, intake, false);
    }

    /** Of a guest. */
    public CaseFile(UUID id, String townId, String serviceId, String reference, String subject, int formVersion,
            Answers answers, Locale language, Instant receivedAt, List<CaseEvent> events, List<Remark> remarks) {
        this(id, townId, serviceId, reference, subject, formVersion, answers, language, receivedAt, events, remarks,
                LevelOfAssurance.NONE, Intake.ONLINE);
    }

    /** Without remarks. */
    public CaseFile(UUID id, String townId, String serviceId, String reference, String subject, int formVersion,
            Answers answers, Locale language, Instant receivedAt, List<CaseEvent> events) {
        this(id, townId, serviceId, reference, subject, formVersion, answers, language, receivedAt, events, List.of());
    }

    /**
     * As it is to whoever must not read it: that there is one, when it came and where it stands. What the citizen or the service wrote is
     * missing, as the service writes what follows from the answers.
     */
    public CaseFile sealed() {
        Set<String> silenced = Set.of("citizen", "system");
        List<CaseEvent> silent = events.stream().map(it -> silenced.contains(it.actor()) ? new CaseEvent(it.number(), it.status(), "", it.actor(), it.at()) : it)
                .toList();
        return new CaseFile(id, townId, serviceId, reference, "", formVersion, Answers.none(), language, receivedAt, silent, List.of(), assurance, intake, true);
    }

    /** The status after the last event. */
    public String status() {
        return events.get(events.size() - 1).status();
    }

    /** Whether an event only tells the citizen or the town something, as the status stays what it was. */
    public boolean isMessage(CaseEvent event) {
        return event.number() > 1 && events.get(event.number() - 2).status().equals(event.status());
    }

    /** Without personal data. */
    @Override
    public String toString() {
        return "CaseFile[" + townId + "/" + serviceId + " " + id + "]";
    }
}
