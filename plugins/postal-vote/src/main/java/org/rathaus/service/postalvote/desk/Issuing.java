package org.rathaus.service.postalvote.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.service.postalvote.PostalVote;
import org.rathaus.service.postalvote.election.Election;
import org.rathaus.service.postalvote.election.Elections;
import org.rathaus.service.postalvote.ledger.Batch;
import org.rathaus.service.postalvote.ledger.Certificate;
import org.rathaus.service.postalvote.ledger.Holder;

/** Approves applications, numbers polling cards, sends papers: for many at once, in the name of a member of staff. */
final class Issuing {

    /** So much is done in one request, to whoever came first; the rest with the next. */
    static final int MOST = 500;

    private static final int PAGE = 200;
    private static final int REASON = 200;

    private final StaffSide staff;
    private final StaffMember member;
    private final Election election;
    private final Instant now;

    Issuing(StaffSide staff, StaffMember member, Election election, Instant now) {
        this.staff = staff;
        this.member = member;
        this.election = election;
        this.now = now;
    }

    /** All cases in a status that count for the election, the oldest first. */
    List<CaseDesk.Row> rows(String status) {
        Set<String> counting = staff.applications().casesOf(member.townId(), election.id());
        List<CaseDesk.Row> rows = new ArrayList<>();
        String after = "";
        do {
            CaseDesk.Listing page = staff.caseDesk().list(member, new CaseDesk.Query(PostalVote.ID, status, "", "", CaseDesk.Attention.ANY,
                    CaseDesk.Order.NEWEST, after, PAGE));
            page.rows().stream().filter(it -> counting.contains(it.id().toString())).forEach(rows::add);
            after = page.next();
        } while (!after.isEmpty());
        Collections.reverse(rows);
        return rows;
    }

    private static List<CaseDesk.Row> next(List<CaseDesk.Row> rows) {
        return rows.subList(0, Math.min(MOST, rows.size()));
    }

    /** Who has withdrawn an application may have another one, which counts now. */
    int approve() {
        new Reinstatement(staff, member.townId(), now).run();
        return advance(next(rows("matched")), "approved");
    }

    private int advance(List<CaseDesk.Row> rows, String status) {
        List<CaseDesk.Chosen> chosen = rows.stream().map(it -> new CaseDesk.Chosen(it.id(), it.status(), it.assignee())).toList();
        return chosen.isEmpty() ? 0 : chosen.size() - staff.caseDesk().advance(member, chosen, status).size();
    }

    /** First the numbers, then what is seen of them: after a crash in between the same number is found again. */
    int issue(Elections all) {
        List<CaseDesk.Row> approved = next(rows("approved"));
        Map<String, Certificate> valid = valid();
        List<CaseDesk.Row> again = next(rows("issued").stream().filter(it -> !valid.containsKey(it.id().toString())).toList());
        List<CaseDesk.Row> both = new ArrayList<>(approved);
        both.addAll(again);
        for (Election one : all.all()) {
            Set<String> counting = staff.applications().casesOf(member.townId(), one.id());
            List<Holder> holders = both.stream().filter(it -> counting.contains(it.id().toString()))
                    .map(it -> new Holder(it.id(), it.reference(), it.subject())).toList();
            if (!holders.isEmpty()) {
                staff.certificates().issue(member.townId(), one.id(), holders, now, member.id());
            }
        }
        return advance(approved, "issued") + again.size();
    }

    /** Case to its polling card for the election that is valid. */
    Map<String, Certificate> valid() {
        Map<String, Certificate> valid = new HashMap<>();
        staff.certificates().ofElection(member.townId(), election.id()).stream().filter(Certificate::isValid).forEach(it -> valid.put(it.caseId(), it));
        return valid;
    }

    /** Sends the papers of all that are issued and not fetched: each once, whatever is repeated. */
    int dispatch() {
        Map<String, Certificate> valid = valid();
        List<CaseDesk.Row> ready = outgoing(valid).toSend();
        List<UUID> leftBehind = leftBehind().stream().limit(MOST).map(Certificate::id).toList();
        List<UUID> unsent = Stream.concat(leftBehind.stream(), ready.stream().map(it -> valid.get(it.id().toString()))
                .filter(it -> it.dispatch() == 0).map(Certificate::id)).toList();
        Optional<Batch> batch = staff.batches().dispatch(member.townId(), election.id(), unsent, now, member.id());
        return batch.isPresent() || unsent.isEmpty() ? leftBehind.size() + advance(ready, "dispatched") : 0;
    }

    /** Whose case has left the house with the papers for another election. */
    List<Certificate> leftBehind() {
        return staff.certificates().leftBehind(member.townId(), election.id());
    }

    /** Puts the papers of those who come for them aside. */
    int ready() {
        return advance(outgoing(valid()).toFetch(), "readyForPickup");
    }

    /** What is next of what has not left the house, by the polling cards that are {@link #valid()}. */
    Outgoing outgoing(Map<String, Certificate> valid) {
        return Outgoing.of(rows("issued"), valid.keySet(), this::isFetched);
    }

    private boolean isFetched(UUID caseId) {
        return staff.cases().find(member.townId(), caseId).map(it -> new TypedVoter(it.answers()).isFetched()).orElse(false);
    }

    /** Papers were handed over at the counter. */
    boolean collect(UUID caseId) {
        Optional<CaseFile> file = staff.caseDesk().open(member, caseId).filter(it -> it.status().equals("readyForPickup"));
        return file.flatMap(it -> staff.caseDesk().advance(member, it.id(), it.events().size(), "collected", "")).isPresent();
    }

    /** Declares a polling card invalid, BWO § 28 (8); false if it cannot be. */
    boolean invalidate(int number, String reason) {
        Optional<CaseFile> file = staff.certificates().ofElection(member.townId(), election.id()).stream()
                .filter(it -> it.number() == number && it.isValid() && !it.caseId().isEmpty()).findFirst()
                .flatMap(it -> staff.caseDesk().open(member, UUID.fromString(it.caseId())));
        return file.flatMap(it -> staff.caseDesk().advance(member, it.id(), it.events().size(), "invalidated", reason)).map(it -> {
            staff.certificates().invalidate(member.townId(), it.id(), now, reason);
            return true;
        }).orElse(false);
    }

    /** Takes over what was declared invalid on the page of a case, or withdrawn while its number was given. */
    void takeOver() {
        List.of("invalidated", Reinstatement.WITHDRAWN).forEach(it -> staff.each(member.townId(), it, this::takeOver));
    }

    private void takeOver(CaseFile file) {
        if (staff.certificates().ofCase(member.townId(), file.id()).stream().anyMatch(Certificate::isValid)) {
            CaseEvent last = file.events().get(file.events().size() - 1);
            String reason = last.note().isEmpty() ? file.status() : last.note();
            staff.certificates().invalidate(member.townId(), file.id(), last.at(), reason.substring(0, Math.min(REASON, reason.length())));
        }
    }
}
