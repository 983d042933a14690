package org.rathaus.backoffice.internal.testing;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Deadline;
import org.rathaus.api.cases.Remark;
import org.rathaus.api.form.Answers;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.cases.Corrections;

/** Cases in memory, each exported once, and what was done to them last. */
public final class MemoryDesk implements CaseDesk, Corrections {

    private static final Instant RECEIVED = Instant.parse("2026-11-22T09:30:00Z");

    private final List<CaseFile> cases = new ArrayList<>();
    private final List<List<CaseFile>> batches = new ArrayList<>();
    private final Map<UUID, String> assignees = new HashMap<>();
    private final Map<UUID, String> formerAssignees = new HashMap<>();
    private Optional<Step> step = Optional.empty();
    private String stepBy = "";
    private int exported;

    /** A new case. */
    public CaseFile add(String townId, String familyName) {
        Answers answers = Answers.of(Map.of("familyName", familyName, "birthDate.day", "9", "birthDate.month", "3",
                "birthDate.year", "1961", "size", "large", "election", "demo"));
        CaseFile file = new CaseFile(UUID.randomUUID(), townId, "dog-tax", "ABC-0000-000" + cases.size(), familyName, 1,
                answers, Locale.GERMAN, RECEIVED, List.of(new CaseEvent(1, "received", "", "citizen", RECEIVED)));
        cases.add(file);
        return file;
    }

    /** The same case with something that staff should know. */
    public void remark(CaseFile file, Remark remark) {
        cases.set(cases.indexOf(file), new CaseFile(file.id(), file.townId(), file.serviceId(), file.reference(), file.subject(), 1,
                file.answers(), file.language(), file.receivedAt(), file.events(), List.of(remark)));
    }

    /** The same case as nobody may read it. */
    public void seal(CaseFile file) {
        cases.set(cases.indexOf(file), file.sealed());
    }

    /** The same case as made in another language. */
    public void translate(CaseFile file, Locale language) {
        cases.set(cases.indexOf(file), new CaseFile(file.id(), file.townId(), file.serviceId(), file.reference(), file.subject(), 1,
                file.answers(), language, file.receivedAt(), file.events()));
    }

    /** Removes a case of the member's town. */
    Optional<CaseFile> remove(StaffMember member, UUID caseId) {
        Optional<CaseFile> found = open(member, caseId);
        found.ifPresent(cases::remove);
        return found;
    }

    List<CaseFile> of(StaffMember member) {
        return cases.stream().filter(it -> it.townId().equals(member.townId()) && member.covers(it.serviceId())).toList();
    }

    @Override
    public Listing list(StaffMember member, Query query) {
        String assignee = query.assignee().equals(NOBODY) ? "" : query.assignee();
        List<CaseFile> found = of(member).stream()
                .filter(it -> query.assignee().isEmpty() || assignee(it.id()).equals(assignee))
                .filter(it -> query.status().isEmpty() || it.status().equals(query.status()))
                .filter(it -> query.order() == Order.NEWEST || !it.status().equals("done"))
                .filter(it -> it.subject().contains(query.text())).toList();
        int begin = query.after().isEmpty() ? 0 : Integer.parseInt(query.after());
        int end = Math.min(found.size(), begin + query.size());
        return new Listing(found.subList(begin, end).stream()
                .map(it -> new Row(it.id(), it.serviceId(), it.reference(), it.subject(), it.status(),
                        it.receivedAt(), it.remarks().stream().map(Remark::kind).collect(Collectors.toSet()), assignee(it.id()),
                        Optional.of(Deadline.of(it.receivedAt(), Period.ofDays(3), RECEIVED)))).toList(),
                found.size(), end < found.size() ? String.valueOf(end) : "");
    }

    /** Who works on a case, or nobody. */
    public String assignee(UUID caseId) {
        return assignees.getOrDefault(caseId, "");
    }

    @Override
    public int count(StaffMember member, Query query) {
        return list(member, query).total();
    }

    @Override
    public List<Refused> assign(StaffMember member, List<Chosen> chosen, Optional<StaffMember> colleague) {
        chosen.forEach(it -> formerAssignees.put(it.id(), assignee(it.id())));
        chosen.forEach(it -> assignees.put(it.id(), colleague.map(StaffMember::id).orElse("")));
        remember(member, Kind.ASSIGNEE, chosen.stream().map(Chosen::id).toList());
        return List.of();
    }

    private void remember(StaffMember member, Kind kind, List<UUID> done) {
        step = Optional.of(new Step(RECEIVED.plusSeconds(1_800), kind, done));
        stepBy = member.id();
    }

    @Override
    public Optional<Step> last(StaffMember member) {
        return step.filter(it -> stepBy.equals(member.id()));
    }

    @Override
    public Outcome takeBack(StaffMember member, Instant at, Function<CaseFile, String> note) {
        Optional<Step> last = last(member).filter(it -> it.at().equals(at));
        List<Refused> refused = last.stream().flatMap(it -> it.cases().stream()).flatMap(it -> takeBack(member, it, note).stream()).toList();
        step = Optional.empty();
        return new Outcome(last.map(it -> it.cases().size()).orElse(0) - refused.size(), refused);
    }

    private Optional<Refused> takeBack(StaffMember member, UUID id, Function<CaseFile, String> note) {
        CaseFile file = open(member, id).orElseThrow();
        List<CaseEvent> events = file.events();
        if (step.orElseThrow().kind() == Kind.ASSIGNEE) {
            assignees.put(id, formerAssignees.get(id));
        } else if (events.get(events.size() - 1).actor().equals(member.id())) {
            append(member, id, events.size(), events.get(events.size() - 2).status(), note.apply(file));
        } else {
            return Optional.of(new Refused(id, file.reference(), Reason.CHANGED));
        }
        return Optional.empty();
    }

    /** Nothing leads back to the beginning. */
    @Override
    public List<Refused> advance(StaffMember member, List<Chosen> chosen, String status) {
        List<Refused> refused = new ArrayList<>();
        List<UUID> done = new ArrayList<>();
        for (Chosen it : chosen) {
            open(member, it.id()).ifPresent(file -> {
                if (status.equals("received")) {
                    refused.add(new Refused(file.id(), file.reference(), Reason.NO_WAY));
                } else {
                    append(member, file.id(), file.events().size(), status, "");
                    done.add(file.id());
                }
            });
        }
        remember(member, Kind.STATUS, done);
        return refused;
    }

    @Override
    public Optional<CaseFile> open(StaffMember member, UUID caseId) {
        return of(member).stream().filter(it -> it.id().equals(caseId)).findFirst();
    }

    @Override
    public Optional<CaseFile> advance(StaffMember member, UUID caseId, int seen, String status, String note) {
        Optional<CaseFile> advanced = append(member, caseId, seen, status, note);
        advanced.ifPresent(it -> remember(member, Kind.STATUS, List.of(caseId)));
        return advanced;
    }

    Optional<CaseFile> append(StaffMember member, UUID caseId, int seen, String status, String note) {
        return open(member, caseId).filter(it -> it.events().size() == seen).map(file -> {
            List<CaseEvent> events = new ArrayList<>(file.events());
            events.add(new CaseEvent(seen + 1, status, note, member.id(), RECEIVED.plusSeconds(60)));
            CaseFile changed = new CaseFile(file.id(), file.townId(), file.serviceId(), file.reference(),
                    file.subject(), 1, file.answers(), file.language(), file.receivedAt(), events);
            cases.set(cases.indexOf(file), changed);
            return changed;
        });
    }

    @Override
    public long countNew(StaffMember member, String serviceId) {
        return of(member).size() - exported;
    }

    @Override
    public Batch exportNew(StaffMember member, String serviceId) {
        List<CaseFile> batch = of(member).stream().skip(exported).toList();
        exported += batch.size();
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return new Batch(batch.isEmpty() ? 0 : batches.size(), batch);
    }

    @Override
    public Optional<Batch> batch(StaffMember member, String serviceId, int number) {
        return number > batches.size() ? Optional.empty()
                : Optional.of(new Batch(number, batches.get(number - 1)));
    }
}
