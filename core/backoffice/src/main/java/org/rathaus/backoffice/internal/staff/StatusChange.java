package org.rathaus.backoffice.internal.staff;

import java.util.List;
import java.util.Optional;

import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.web.PortalRequest;

/**
 * A change of status as a clerk sent it.
 *
 * @param status the status to go to, or empty
 * @param note   what the citizen is to read
 * @param seen   the number of the last event that the clerk saw, as sent
 */
record StatusChange(String status, String note, String seen) {

    /** Somebody else was faster. */
    static final String CONFLICT = "conflict";
    /** No status was chosen. */
    static final String STATUS = "status";
    /** The note is too long. */
    static final String NOTE = "note";

    /** A sealed case is opened only by whoever says why. */
    static final String REASON = "reason";

    private static final int LONGEST_NOTE = 2_000;

    static StatusChange of(PortalRequest request) {
        String note = request.parameter("note").replace("\r\n", "\n").strip();
        return new StatusChange(request.parameter("status"), note, request.parameter("seen"));
    }

    /** What is wrong with it. That somebody else was faster comes first, as it explains the rest. */
    Optional<String> problem(CaseFile file, List<String> next) {
        if (!seen.equals(String.valueOf(last(file)))) {
            return Optional.of(CONFLICT);
        }
        if (!next.contains(status)) {
            return Optional.of(STATUS);
        }
        if (file.isSealed() && note.isEmpty()) {
            return Optional.of(REASON);
        }
        return note.length() > LONGEST_NOTE ? Optional.of(NOTE) : Optional.empty();
    }

    /** Does it; false if somebody else was faster after all. */
    boolean apply(CaseDesk desk, StaffMember member, CaseFile file) {
        return desk.advance(member, file.id(), last(file), status, note).isPresent();
    }

    static int last(CaseFile file) {
        return file.events().get(file.events().size() - 1).number();
    }
}
