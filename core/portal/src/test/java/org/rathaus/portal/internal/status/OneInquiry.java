package org.rathaus.portal.internal.status;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.Correspondence;

/** What is said about the one case; nothing is asked at first. */
public final class OneInquiry implements Correspondence {

    /** Whether the last event asks for something. */
    boolean isOpen;
    /** What the citizen answered. */
    String answer = "";
    /** Whether the citizen has seen the messages. */
    public boolean isRead;

    @Override
    public void read(Town town, CaseFile file) {
        isRead = true;
    }

    @Override
    public Optional<Inquiry> open(Town town, CaseFile file) {
        return isOpen ? Optional.of(new Inquiry(file.events().size(), LocalDate.of(2026, 12, 1), OptionalInt.empty())) : Optional.empty();
    }

    @Override
    public boolean answer(Town town, CaseFile file, int number, String text) {
        boolean isIt = isOpen && number == file.events().size();
        if (isIt) {
            isOpen = false;
            answer = text;
        }
        return isIt;
    }

    @Override
    public Optional<Dossier> dossier(StaffMember member, UUID caseId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean takeNote(StaffMember member, UUID caseId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean note(StaffMember member, UUID caseId, String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<CaseFile> write(StaffMember member, UUID caseId, int seen, String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<CaseFile> ask(StaffMember member, UUID caseId, int seen, String wanted, LocalDate until) {
        throw new UnsupportedOperationException();
    }
}
