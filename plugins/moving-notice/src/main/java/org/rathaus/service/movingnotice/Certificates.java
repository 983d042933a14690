package org.rathaus.service.movingnotice;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.attachment.Attachments;
import org.rathaus.api.attachment.IncomingFile;
import org.rathaus.api.attachment.RefusedFileException;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseDesk.Row;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Letters;
import org.rathaus.api.cases.ServiceCases;
import org.rathaus.api.document.Document;
import org.rathaus.api.document.Documents;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.FileType;
import org.rathaus.api.form.Question;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;

/** Issues the confirmations of what was registered: one for each person, handed out on the citizen's status page. */
@Component(service = Certificates.class)
public final class Certificates {

    private static final Texts TEXTS = Texts.of(MovingNotice.class);
    private static final int MOST = 200;
    private static final FileQuestion KEPT = Question.file(Letters.KEPT_AS).types(FileType.PDF);

    private final CaseDesk desk;
    private final Attachments attachments;
    private final Documents documents;

    @Activate
    public Certificates(@Reference CaseDesk desk, @Reference Attachments attachments, @Reference Documents documents) {
        this.desk = desk;
        this.attachments = attachments;
        this.documents = documents;
    }

    /** What was registered and has no confirmation yet. */
    List<Row> waiting(StaffMember member) {
        return desk.list(member, new CaseDesk.Query(MovingNotice.ID, MovingNotice.REGISTERED, "", MOST)).rows();
    }

    /** A case of this service that the member may see. */
    Optional<CaseFile> find(StaffMember member, UUID id) {
        return desk.open(member, id).filter(it -> it.serviceId().equals(MovingNotice.ID));
    }

    /** All confirmations of a case in one file, to look at before they are issued. */
    byte[] preview(Town town, CaseFile file) {
        List<Document> all = Confirmation.of(file).stream().map(it -> document(it, town, file.language())).toList();
        return documents.pdf(town, TEXTS.get(file.language(), "certificate.title"), all);
    }

    /** A document that is not about a case. */
    byte[] pdf(Town town, Document document) {
        return documents.pdf(town, document);
    }

    /** What one says, in the citizen's language. */
    static Document document(Confirmation confirmation, Town town, Locale language) {
        return Document.of(TEXTS.get(language, "certificate.title"), language)
                .paragraph(TEXTS.get(language, "certificate.text", town.officialName()))
                .facts(confirmation.items(language, TEXTS));
    }

    /**
     * Issues the confirmations of a case: made first, so that what cannot be made changes nothing.
     *
     * @return whether it did; not if a colleague was faster
     */
    boolean issue(StaffMember member, Town town, CaseFile file) {
        return issue(town, file, () -> desk.advance(member, file.id(), file.events().size(), MovingNotice.CONFIRMED, "").isPresent());
    }

    /** The same in the name of the service. */
    boolean issue(ServiceCases cases, Town town, CaseFile file) {
        return issue(town, file, () -> cases.advance(town.id(), file.id(), file.events().size(), MovingNotice.CONFIRMED, "").isPresent());
    }

    private boolean issue(Town town, CaseFile file, BooleanSupplier advance) {
        List<Confirmation> confirmations = Confirmation.of(file);
        List<byte[]> made = confirmations.stream().map(it -> documents.pdf(town, document(it, town, file.language()))).toList();
        boolean isDone = file.status().equals(MovingNotice.REGISTERED) && advance.getAsBoolean();
        for (int i = 0; isDone && i < made.size(); i++) {
            keep(file, TEXTS.get(file.language(), "certificate.file", i + 1), made.get(i));
        }
        return isDone;
    }

    private void keep(CaseFile file, String name, byte[] pdf) {
        try {
            attachments.keep(file, KEPT, new IncomingFile(name + ".pdf", FileType.PDF.mediaType(), new ByteArrayInputStream(pdf)));
        } catch (RefusedFileException e) {
            throw new IllegalStateException("a confirmation was not kept: " + e.problem().rule(), e);
        }
    }
}
