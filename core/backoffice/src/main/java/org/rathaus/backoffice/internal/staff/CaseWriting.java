package org.rathaus.backoffice.internal.staff;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

import org.rathaus.api.attachment.RefusedFileException;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.cases.Correspondence;
import org.rathaus.web.PortalRequest;

/**
 * Something that a clerk wrote about a case.
 *
 * @param kind  {@link #MESSAGE}, {@link #ASK} or {@link #NOTE}
 * @param subject one line, of a letter
 * @param text  what
 * @param until by when it is to be answered, as browsers send a day
 * @param seen  the number of the last event that the clerk saw, as sent
 */
record CaseWriting(String kind, String subject, String text, String until, String seen) {

    /** To the citizen. */
    static final String MESSAGE = "message";
    /** To the citizen, who is to answer. */
    static final String ASK = "ask";
    /** To the citizen, as a document. */
    static final String LETTER = "letter";
    /** The same, only to be looked at. */
    static final String PREVIEW = "preview";
    /** For colleagues. */
    static final String NOTE = "note";

    private static final List<String> KINDS = List.of(MESSAGE, ASK, LETTER, PREVIEW, NOTE);
    private static final int LONGEST = 2_000;
    private static final int LONGEST_LETTER = 20_000;
    private static final int LONGEST_SUBJECT = 150;

    static CaseWriting of(PortalRequest request) {
        String text = request.parameter("text").replace("\r\n", "\n").strip();
        return new CaseWriting(request.parameter("op"), request.parameter("subject").strip(), text, request.parameter("until").strip(), request.parameter("seen"));
    }

    boolean isAny() {
        return KINDS.contains(kind);
    }

    /** What stands in the form of a kind: what was sent by it, or nothing. */
    CaseWriting inFormOf(String other) {
        return formKind().equals(other) ? this : new CaseWriting(other, "", "", "", "");
    }

    /** Which form sent it. */
    String formKind() {
        return kind.equals(PREVIEW) ? LETTER : kind;
    }

    int longest() {
        return formKind().equals(LETTER) ? LONGEST_LETTER : LONGEST;
    }

    /** What is wrong with it. That somebody else was faster comes first, as it explains the rest; notes are in nobody's way. */
    Optional<String> problem(CaseFile file, LocalDate today) {
        if (!kind.equals(NOTE) && !seen.equals(String.valueOf(StatusChange.last(file)))) {
            return Optional.of(StatusChange.CONFLICT);
        }
        if (formKind().equals(LETTER) && (subject.isEmpty() || subject.length() > LONGEST_SUBJECT)) {
            return Optional.of("subject");
        }
        if (text.isEmpty() || text.length() > longest()) {
            return Optional.of("text");
        }
        return kind.equals(ASK) && day().filter(it -> !it.isBefore(today)).isEmpty() ? Optional.of("until") : Optional.empty();
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(until));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Does it. What is wrong after all: somebody else was faster, or a letter cannot be kept now. */
    Optional<String> apply(Correspondence correspondence, StaffMember member, CaseFile file) {
        try {
            return send(correspondence, member, file) ? Optional.empty() : Optional.of(StatusChange.CONFLICT);
        } catch (RefusedFileException e) {
            return Optional.of("notKept");
        }
    }

    private boolean send(Correspondence correspondence, StaffMember member, CaseFile file) throws RefusedFileException {
        int last = StatusChange.last(file);
        return switch (kind) {
            case MESSAGE -> correspondence.write(member, file.id(), last, text).isPresent();
            case ASK -> correspondence.ask(member, file.id(), last, text, day().orElseThrow()).isPresent();
            case LETTER -> new CaseLetter(file, member, subject, text).send();
            case PREVIEW -> throw new CaseLetter(file, member, subject, text).preview();
            default -> correspondence.note(member, file.id(), text);
        };
    }
}
