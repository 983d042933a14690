package org.rathaus.backoffice.internal.staff;

import java.io.ByteArrayInputStream;

import org.rathaus.api.attachment.Attachment;
import org.rathaus.api.attachment.Attachments;
import org.rathaus.api.attachment.IncomingFile;
import org.rathaus.api.attachment.RefusedFileException;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Letters;
import org.rathaus.api.cases.Letters.Letter;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.FileType;
import org.rathaus.api.form.Question;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.service.Texts;
import org.rathaus.web.PortalRequest;

/** A letter that a clerk writes about a case, such as the decision. It is kept with the case, and the citizen hears of it. */
final class CaseLetter {

    private static final Texts TEXTS = Texts.of(CaseLetter.class);
    private static final FileQuestion KEPT = Question.file(Letters.KEPT_AS).types(FileType.PDF);

    private final CaseFile file;
    private final StaffMember member;
    private final Letter letter;
    private final byte[] pdf;

    CaseLetter(CaseFile file, StaffMember member, CaseWriting writing) {
        PortalRequest request = PortalRequest.current();
        this.file = file;
        this.member = member;
        this.letter = new Letter(writing.subject(), writing.text(), member.name(), request.today(), LetterAddress.of(writing.recipient()).lines());
        this.pdf = StaffArea.cases().letters().pdf(request.requireTown(), file, letter);
    }

    /** To be thrown: the letter as it will be, which changes nothing. */
    StreamedFile preview() {
        return new StreamedFile(name(), FileType.PDF.mediaType(), out -> out.write(pdf));
    }

    private String name() {
        return TEXTS.get(file.language(), "name", file.reference()) + ".pdf";
    }

    /**
     * Keeps the letter, then tells the citizen of it, so that nobody hears of one that is not there. One that was overtaken by a
     * colleague is taken away again; if it is unknown whether the citizen was told, it stays.
     *
     * @return false if somebody else was faster
     * @throws RefusedFileException if it cannot be kept; nobody was told
     */
    boolean send() throws RefusedFileException {
        Attachments attachments = StaffArea.cases().attachments();
        Attachment kept = attachments.keep(file, KEPT, new IncomingFile(name(), FileType.PDF.mediaType(), new ByteArrayInputStream(pdf)));
        String message = TEXTS.get(file.language(), "message", letter.subject());
        boolean isTold = StaffArea.cases().correspondence().write(member, file.id(), StatusChange.last(file), message).isPresent();
        if (!isTold) {
            attachments.remove(file, kept.id());
        }
        return isTold;
    }
}
