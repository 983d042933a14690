package org.rathaus.backoffice.internal.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.Correspondence;

/** What is said about cases, in memory. */
public final class MemoryTalk implements Correspondence {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final MemoryDesk desk;
    private final List<Note> notes = new ArrayList<>();
    private final List<Inquiry> inquiries = new ArrayList<>();
    private final Map<Integer, Instant> read = new HashMap<>();
    private boolean isNews;
    private boolean isOvertaken;

    /** About the cases of this desk. */
    public MemoryTalk(MemoryDesk desk) {
        this.desk = desk;
    }

    /** The citizen has seen an event. */
    public void seen(int number) {
        read.put(number, NOW);
    }

    /** The citizen did something. */
    public void news() {
        isNews = true;
    }

    /** Whoever writes now is too late. */
    public void overtake() {
        isOvertaken = true;
    }

    @Override
    public boolean takeNote(StaffMember member, UUID caseId) {
        isNews = false;
        return true;
    }

    @Override
    public Optional<Dossier> dossier(StaffMember member, UUID caseId) {
        return desk.open(member, caseId).map(it -> new Dossier(desk.assignee(caseId), notes, inquiries, read, isNews));
    }

    @Override
    public boolean note(StaffMember member, UUID caseId, String text) {
        return desk.open(member, caseId).map(it -> notes.add(new Note(text, member.id(), NOW))).isPresent();
    }

    @Override
    public Optional<CaseFile> write(StaffMember member, UUID caseId, int seen, String text) {
        return desk.open(member, caseId).filter(it -> !isOvertaken).flatMap(it -> desk.append(member, caseId, seen, it.status(), text));
    }

    @Override
    public Optional<CaseFile> ask(StaffMember member, UUID caseId, int seen, String wanted, LocalDate until) {
        Optional<CaseFile> asked = write(member, caseId, seen, wanted);
        asked.ifPresent(it -> inquiries.add(new Inquiry(seen + 1, until, OptionalInt.empty())));
        return asked;
    }

    @Override
    public void read(Town town, CaseFile file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Inquiry> open(Town town, CaseFile file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean answer(Town town, CaseFile file, int number, String text) {
        throw new UnsupportedOperationException();
    }
}
