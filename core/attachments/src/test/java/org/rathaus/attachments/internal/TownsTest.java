package org.rathaus.attachments.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.rathaus.api.attachment.Attachment;
import org.rathaus.api.attachment.RefusedFileException;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.Answers;
import org.rathaus.kernel.form.Draft;

/** A town reaches its own files only, by every way in. */
class TownsTest extends AttachmentsContract {

    /** The same secret id in another town. */
    private Draft sameDraftElsewhere() {
        return new Draft(draft.id(), otherDraft.townId(), draft.serviceId(), 1, draft.answers(), NOW);
    }

    @Test
    void listsOnlyItsOwn() {
        Attachment ours = keep(draft, "ours.pdf");
        assertEquals(List.of(), attachments.ofDraft(sameDraftElsewhere()));
        assertEquals(List.of(), all(otherDraft.townId()));
        assertEquals(List.of(ours), all(draft.townId()));
    }

    private List<Attachment> all(String town) {
        List<Attachment> found = new ArrayList<>();
        attachments.each(town, found::add);
        return found;
    }

    @Test
    void removesOnlyItsOwn() throws IOException {
        Attachment ours = keep(draft, "ours.pdf");
        attachments.remove(sameDraftElsewhere(), ours.id());
        attachments.remove(draft(draft.townId()), ours.id());
        assertEquals(0, attachments.deleteOfTown(otherDraft.townId()));
        assertTrue(content(attachments, ours).startsWith("%PDF"));
    }

    @Test
    void opensOnlyItsOwn() {
        Attachment ours = keep(draft, "ours.pdf");
        Attachment foreign = new Attachment(otherDraft.townId(), Optional.empty(), ours.question(), ours.file(), ours.sha256(), NOW);
        assertThrows(IOException.class, () -> attachments.open(foreign));
    }

    @Test
    void deletesOnlyItsOwnCase() {
        UUID caseId = UUID.randomUUID();
        Attachment ours = keep(draft, "ours.pdf");
        new AttachmentRows(store, draft.townId()).assign(List.of(ours.id()), caseId);
        assertEquals(0, attachments.deleteOfCase(otherDraft.townId(), caseId));
        assertEquals(1, attachments.deleteOfCase(draft.townId(), caseId));
        assertEquals(List.of(), onDisk());
    }

    private static CaseFile caseOf(String town, UUID id) {
        return new CaseFile(id, town, "dog-tax", "ABC-0000-0000", "Muster", 1, Answers.none(), Locale.GERMAN, NOW, List.of());
    }

    @Test
    void removesOneFileOfItsOwnCaseOnly() throws RefusedFileException {
        CaseFile ours = caseOf(draft.townId(), UUID.randomUUID());
        Attachment first = attachments.keep(ours, PROOF, incoming("first.pdf", "application/pdf", Samples.pdf()));
        Attachment second = attachments.keep(ours, PROOF, incoming("second.pdf", "application/pdf", Samples.pdf()));
        attachments.remove(caseOf(otherDraft.townId(), ours.id()), first.id());
        attachments.remove(caseOf(draft.townId(), UUID.randomUUID()), first.id());
        assertEquals(2, onDisk().size());
        attachments.remove(ours, first.id());
        assertEquals(List.of(second), attachments.ofCase(draft.townId(), ours.id()));
        assertEquals(1, onDisk().size());
    }

    @Test
    void goesThroughAllItsFilesPageByPage() {
        for (int i = 0; i < 205; i++) {
            keep(draft, i + ".pdf");
        }
        assertEquals(205, all(draft.townId()).stream().map(Attachment::id).distinct().count());
        assertEquals(205, attachments.deleteOfTown(draft.townId()));
        assertEquals(List.of(), onDisk());
    }
}
