package org.rathaus.kernel.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.town.Town;

/**
 * What is said about a case beside its statuses: among staff, and between staff and the citizen. Members see and do what
 * their role and their services permit, as in {@link org.rathaus.api.cases.CaseDesk}. A text has at most 2,000 characters.
 */
@ProviderType
public interface Correspondence {

    /**
     * Something that staff note for each other; the citizen never sees it in the portal.
     *
     * @param actor the account of whoever wrote it
     */
    record Note(String text, String actor, Instant at) {

        /** Without the text. */
        @Override
        public String toString() {
            return "Note";
        }
    }

    /**
     * What the town needs from the citizen.
     *
     * @param number the event whose note says what
     * @param until  the last day, in the legal time zone
     * @param answer the event that answers it; empty: none yet
     */
    record Inquiry(int number, LocalDate until, OptionalInt answer) {
    }

    /**
     * What staff see beside the case itself.
     *
     * @param assignee  the account that works on it, or empty
     * @param notes     oldest first
     * @param inquiries oldest first
     * @param read      when the citizen first saw which event's message
     * @param isNews    whether the citizen has answered or withdrawn, and nobody has taken note yet
     */
    record Dossier(String assignee, List<Note> notes, List<Inquiry> inquiries, Map<Integer, Instant> read, boolean isNews) {

        /** Without news. */
        public Dossier(String assignee, List<Note> notes, List<Inquiry> inquiries, Map<Integer, Instant> read) {
            this(assignee, notes, inquiries, read, false);
        }
    }

    /** Of a case of the member's town. */
    Optional<Dossier> dossier(StaffMember member, UUID caseId);

    /**
     * Notes something for colleagues.
     *
     * @return false if there is no such case
     */
    boolean note(StaffMember member, UUID caseId, String text);

    /**
     * A member of staff has taken note of what the citizen answered, or that they withdrew; so does whoever goes on with the case.
     *
     * @return false if there is no such case
     */
    boolean takeNote(StaffMember member, UUID caseId);

    /**
     * Writes to the citizen, who reads it on the status page, in the account and, if there is an address, by mail.
     *
     * @param seen the number of the last event the member has seen
     * @return the case afterwards; empty if something else happened to it meanwhile, or it does not exist
     */
    Optional<CaseFile> write(StaffMember member, UUID caseId, int seen, String text);

    /** Writes to the citizen that something is needed, to be answered until the end of a day; it may be answered later, too. */
    Optional<CaseFile> ask(StaffMember member, UUID caseId, int seen, String wanted, LocalDate until);

    /** The citizen sees the case with all messages; those seen for the first time are so from now on. */
    void read(Town town, CaseFile file);

    /** What is still to be answered, the newest if there are several. */
    Optional<Inquiry> open(Town town, CaseFile file);

    /**
     * The citizen answers.
     *
     * @param number the inquiry's
     * @return false if it is answered already
     */
    boolean answer(Town town, CaseFile file, int number, String text);
}
