package org.rathaus.api.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;

/** The staff's side of {@link MemoryCases}: lists them by status and gives them another. Nobody is given a case, and nothing is exported. */
public final class MemoryCaseDesk implements CaseDesk {

    private static final int LARGEST_PAGE = 200;

    private final MemoryCases cases;

    /** Of these. */
    public MemoryCaseDesk(MemoryCases cases) {
        this.cases = cases;
    }

    @Override
    public Listing list(StaffMember member, Query query) {
        member.require(Permission.READ_CASES, cases.service());
        List<CaseFile> found = new ArrayList<>(cases.of(member.townId())
                .filter(it -> query.status().isEmpty() || it.status().equals(query.status())).toList());
        Collections.reverse(found);
        int begin = query.after().isEmpty() ? 0 : Integer.parseInt(query.after());
        int end = Math.min(found.size(), begin + Math.min(LARGEST_PAGE, query.size()));
        List<Row> rows = found.subList(begin, end).stream()
                .map(it -> new Row(it.id(), it.serviceId(), it.reference(), it.subject(), it.status(), it.receivedAt())).toList();
        return new Listing(rows, Math.min(MOST_COUNTED + 1, found.size()), end < found.size() ? String.valueOf(end) : "");
    }

    @Override
    public int count(StaffMember member, Query query) {
        return list(member, query).total();
    }

    @Override
    public List<Refused> advance(StaffMember member, List<Chosen> chosen, String status) {
        return chosen.stream().flatMap(it -> cases.find(member.townId(), it.id()).flatMap(file -> refusal(member, it, file, status)).stream()).toList();
    }

    private Optional<Refused> refusal(StaffMember member, Chosen chosen, CaseFile file, String status) {
        boolean isWay = cases.lifecycle().next(file.status()).contains(status);
        boolean isDone = file.status().equals(chosen.status()) && isWay && advance(member, file.id(), file.events().size(), status, "").isPresent();
        return isDone ? Optional.empty() : Optional.of(new Refused(file.id(), file.reference(), isWay ? Reason.CHANGED : Reason.NO_WAY));
    }

    @Override
    public Optional<CaseFile> open(StaffMember member, UUID caseId) {
        member.require(Permission.READ_CASES, cases.service());
        return cases.find(member.townId(), caseId);
    }

    @Override
    public Optional<CaseFile> advance(StaffMember member, UUID caseId, int seen, String status, String note) {
        member.require(Permission.WORK_ON_CASES, cases.service());
        return cases.find(member.townId(), caseId).filter(it -> it.events().size() == seen).map(it -> cases.become(it, status, note, member.id()));
    }

    @Override
    public List<Refused> assign(StaffMember member, List<Chosen> chosen, Optional<StaffMember> colleague) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long countNew(StaffMember member, String serviceId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Batch exportNew(StaffMember member, String serviceId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Batch> batch(StaffMember member, String serviceId, int number) {
        throw new UnsupportedOperationException();
    }
}
