package org.rathaus.api.testing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Intake;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.Remark;
import org.rathaus.api.cases.ServiceCases;
import org.rathaus.api.form.Answers;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.town.Town;

/** The cases of one service in memory, the oldest first. Nothing assesses what is received: it begins where the lifecycle does. */
public final class MemoryCases implements ServiceCases {

    private static final String SYSTEM = "system";

    private final String service;
    private final Lifecycle lifecycle;
    private final Clock clock;
    private final Map<String, CaseFile> byKey = new LinkedHashMap<>();
    private Function<Answers, String> subject = answers -> "";

    /** None as yet. */
    public MemoryCases(String service, Lifecycle lifecycle, Clock clock) {
        this.service = service;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    /** What its cases are called by, such as {@link org.rathaus.api.service.PublicService#subject} of the service; without that they have no name. */
    public MemoryCases named(Function<Answers, String> subject) {
        this.subject = subject;
        return this;
    }

    /** A case that came online and was assessed so. */
    public CaseFile add(Town town, Answers answers, String key, String status) {
        return add(town, answers, Locale.GERMAN, key, status, Intake.ONLINE);
    }

    private CaseFile add(Town town, Answers answers, Locale language, String key, String status, Intake intake) {
        CaseFile file = new CaseFile(UUID.randomUUID(), town.id(), service, town.referencePrefix() + "-" + (byKey.size() + 1), subject.apply(answers), 1, answers, language,
                clock.instant(), List.of(new CaseEvent(1, status, "", "citizen", clock.instant())), List.<Remark>of(), LevelOfAssurance.NONE, intake);
        byKey.put(town.id() + " " + key, file);
        return file;
    }

    /** What somebody does to a case, whatever its lifecycle says. */
    public CaseFile become(CaseFile file, String status, String note, String actor) {
        List<CaseEvent> events = new ArrayList<>(file.events());
        events.add(new CaseEvent(events.size() + 1, status, note, actor, clock.instant()));
        CaseFile now = new CaseFile(file.id(), file.townId(), service, file.reference(), file.subject(), 1, file.answers(), file.language(), file.receivedAt(),
                events, file.remarks(), file.assurance(), file.intake());
        byKey.replaceAll((key, there) -> there.id().equals(file.id()) ? now : there);
        return now;
    }

    Lifecycle lifecycle() {
        return lifecycle;
    }

    String service() {
        return service;
    }

    /** Those of a town, the oldest first. */
    Stream<CaseFile> of(String townId) {
        return byKey.values().stream().filter(it -> it.townId().equals(townId));
    }

    @Override
    public Optional<CaseFile> find(String townId, UUID caseId) {
        return of(townId).filter(it -> it.id().equals(caseId)).findFirst();
    }

    @Override
    public Optional<CaseFile> byKey(String townId, String idempotencyKey) {
        return Optional.ofNullable(byKey.get(townId + " " + idempotencyKey));
    }

    @Override
    public Optional<CaseFile> byReference(String townId, String reference) {
        return of(townId).filter(it -> it.reference().equals(reference)).findFirst();
    }

    @Override
    public List<CaseFile> bySubject(String townId, String subject, int most) {
        return of(townId).filter(it -> it.subject().equals(subject)).limit(most).toList();
    }

    @Override
    public List<CaseFile> inStatus(String townId, String status, Optional<CaseFile> after, int most) {
        List<UUID> all = of(townId).map(CaseFile::id).toList();
        int from = after.map(it -> all.indexOf(it.id()) + 1).orElse(0);
        return of(townId).skip(from).filter(it -> it.status().equals(status)).limit(most).toList();
    }

    @Override
    public Optional<CaseFile> advance(String townId, UUID caseId, int seen, String status, String note) {
        return find(townId, caseId).filter(it -> it.events().size() == seen && lifecycle.next(it.status()).contains(status))
                .map(it -> become(it, status, note, SYSTEM));
    }

    @Override
    public CaseFile receive(Town town, Answers answers, Locale language, String idempotencyKey, Intake intake) {
        return byKey(town.id(), idempotencyKey).orElseGet(() -> add(town, answers, language, idempotencyKey, lifecycle.initial(), intake));
    }
}
