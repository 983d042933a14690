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
 * @param kind      {@link #MESSAGE}, {@link #ASK}, {@link #LETTER}, {@link #PREVIEW} or {@link #NOTE}
 * @param recipient to whom a letter goes, in lines
 * @param subject   one line, of a letter
 * @param text      what
 * @param until     by when it is to be answered, as browsers send a day
 * @param seen      the number of the last event that the clerk saw, as sent
 */
record CaseWriting(String kind, String recipient, String subject, String text, String until, String seen) {

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
        return new CaseWriting(request.parameter("op"), lines(request, "recipient"), request.parameter("subject").strip(), lines(request, "text"),
                request.parameter("until").strip(), request.parameter("seen"));
    }

    private static String lines(PortalRequest request, String field) {
        return request.parameter(field).replace("\r\n", "\n").strip();
    }

    /** A message that begins with a text. */
    static CaseWriting message(String text) {
        return new CaseWriting(MESSAGE, "", "", text, "", "");
    }

    boolean isAny() {
        return KINDS.contains(kind);
    }

    /** What stands in the form of a kind: what was sent by it, or nothing but to whom a letter would go. */
    CaseWriting inFormOf(String other, LetterAddress address) {
        return formKind().equals(other) ? this : new CaseWriting(other, String.join("\n", address.lines()), "", "", "", "");
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
        if (formKind().equals(LETTER) && !LetterAddress.of(recipient).fits()) {
            return Optional.of("recipient");
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
            case LETTER -> new CaseLetter(file, member, this).send();
            case PREVIEW -> throw new CaseLetter(file, member, this).preview();
            default -> correspondence.note(member, file.id(), text);
        };
    }

    /** Without what it says and to whom. */
    @Override
    public String toString() {
        return "CaseWriting[" + kind + "]";
    }
}
