package org.rathaus.attachments.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.rathaus.api.attachment.Attachment;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.testing.KnownTowns;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.api.town.Town;
import org.rathaus.cases.internal.Agenda;
import org.rathaus.cases.internal.AuditLog;
import org.rathaus.cases.internal.CasesModel;
import org.rathaus.cases.internal.JpaCases;
import org.rathaus.forms.internal.draft.FormsModel;
import org.rathaus.forms.internal.draft.JpaDrafts;
import org.rathaus.kernel.cases.Cases;
import org.rathaus.kernel.form.Draft;
import org.rathaus.kernel.form.Drafts;
import org.rathaus.kernel.testing.NoServices;
import org.rathaus.storage.internal.Storage;
import org.rathaus.storage.testing.TestDatabase;

/** What a crash leaves, moment by moment, comes to a good end. */
class SweepTest extends AttachmentsContract {

    private static EntityStore ofCases;
    private static EntityStore ofForms;

    private final Town town = new SampleTown(draft.townId());
    private Cases cases;
    private Draft stored;

    @BeforeParameterizedClassInvocation
    static void openTheOthers(TestDatabase database) {
        ofCases = database.store(new CasesModel());
        ofForms = database.store(new FormsModel());
    }

    @BeforeEach
    void startADraft() {
        AuditLog audit = AuditLog.in(ofCases, folder.resolve("audit"), List::of, clock(Duration.ZERO));
        cases = new JpaCases(ofCases, new KnownTowns(List.of()), new NoServices(), new Agenda(), clock(Duration.ZERO), audit);
        stored = drafts(Duration.ZERO).start(town.id(), "dog-tax", Answers.none(), new Draft.Beginning(1, org.rathaus.api.form.Prefill.none()));
    }

    private static Clock clock(Duration later) {
        return Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
    }

    private static Drafts drafts(Duration later) {
        return new JpaDrafts(ofForms, new KnownTowns(List.of()), (town, service, count) -> { }, clock(later));
    }

    private Sweep sweep(Duration later) {
        return sweep(store, later);
    }

    private Sweep sweep(EntityStore of, Duration later) {
        return new Sweep(attachments, new AttachmentFolder(files, 0), of, cases, drafts(later), clock(later));
    }

    private CaseFile receive(Attachment... named) {
        Answers answers = FileQuestion.answer(Answers.none(), PROOF.id(), List.of(named).stream().map(Attachment::file).toList());
        return cases.receive(town, new Submission("dog-tax", 1, answers, Locale.GERMAN, stored.key(), stored.id()), "received", "");
    }

    @Test
    void givesFilesToTheirCaseWhenTheProgramDiedBetween() throws IOException {
        Attachment kept = keep(stored, "a.pdf");
        CaseFile file = receive(kept);
        sweep(Duration.ofDays(40)).rows(town);
        assertEquals(List.of(kept.id()), attachments.ofCase(town.id(), file.id()).stream().map(Attachment::id).toList());
        assertTrue(content(attachments, kept).startsWith("%PDF"));
    }

    @Test
    void givesFilesToTheirCaseAtOnceAndForgetsTheOthers() {
        Attachment kept = keep(stored, "a.pdf");
        Attachment takenBack = keep(stored, "b.pdf");
        CaseFile file = receive(kept);
        attachments.assign(stored, file);
        attachments.assign(stored, file);
        assertEquals(List.of(Optional.of(file.id())), attachments.ofCase(town.id(), file.id()).stream().map(Attachment::caseId).toList());
        assertEquals(1, onDisk().size(), takenBack::toString);
    }

    @Test
    void handsOutTheFilesOfAPersonAndDestroysThemWithTheCase() throws IOException {
        CaseFile file = receive(keep(stored, "a.pdf"));
        sweep(Duration.ZERO).rows(town);
        PersonalFiles personal = new PersonalFiles(attachments);
        List<String> names = new ArrayList<>();
        personal.export(file, (name, content) -> names.add(name + " " + content.readAllBytes().length));
        assertEquals(List.of("attachments/a.pdf " + Samples.pdf().length), names);
        personal.erase(town.id(), "dog-tax", file.id());
        assertEquals(List.of(), onDisk());
    }

    @Test
    void sparesTheFilesOfADraftThatIsStillOpen() {
        Attachment kept = keep(stored, "a.pdf");
        sweep(Duration.ofDays(13)).rows(town);
        assertEquals(List.of(kept), attachments.ofDraft(stored));
    }

    @Test
    void deletesTheFilesOfADraftThatIsGone() {
        keep(stored, "a.pdf");
        sweep(Duration.ofDays(15)).rows(town);
        assertEquals(List.of(), attachments.ofDraft(stored));
        assertEquals(List.of(), onDisk());
    }

    @Test
    void sparesWhatWasKeptJustNow() {
        Attachment kept = keep(draft, "of a draft that is not stored.pdf");
        sweep(Duration.ofMinutes(59)).rows(town);
        assertEquals(List.of(kept), attachments.ofDraft(draft));
    }

    @Test
    void deletesAFileWhoseRowWasNeverWritten() throws IOException {
        Attachment kept = keep(stored, "a.pdf");
        Path orphan = kept(kept).resolveSibling(UUID.randomUUID().toString());
        Files.writeString(orphan, "durable, and then the power went");
        Files.setLastModifiedTime(orphan, FileTime.from(NOW));
        sweep(Duration.ofHours(5)).files(town);
        assertFalse(new AttachmentFolder(files, 0).orphans(town.id()).any());
        sweep(Duration.ofHours(7)).files(town);
        sweep(Duration.ofDays(30)).files(town);
        assertTrue(Files.exists(orphan));
        sweep(Duration.ofDays(31)).files(town);
        assertEquals(List.of(kept(kept)), onDisk());
    }

    /** As when the portal is started without the address of its database. */
    @Test
    void anotherDatabaseDoesNotTakeTheFilesOfThisOne() throws IOException {
        Attachment kept = keep(stored, "a.pdf");
        Files.setLastModifiedTime(kept(kept), FileTime.from(NOW));
        try (Storage mistaken = TestDatabase.open(database.emptyDatabase(folder), folder)) {
            EntityStore empty = mistaken.open(new AttachmentsModel());
            sweep(empty, Duration.ofDays(1)).files(town);
            sweep(empty, Duration.ofDays(30)).files(town);
            sweep(Duration.ofDays(32)).files(town);
            sweep(empty, Duration.ofDays(40)).files(town);
        }
        assertTrue(content(attachments, kept).startsWith("%PDF"));
        sweep(Duration.ofDays(41)).files(town);
        assertEquals(List.of(kept(kept)), onDisk());
    }

    private Path kept(Attachment attachment) {
        return onDisk().stream().filter(it -> it.endsWith(town.id() + "/2026-11-22/" + attachment.id())).findFirst().orElseThrow();
    }

    @Test
    void deletesWhatWasComingInWhenTheProgramDied() throws IOException {
        Path half = new AttachmentFolder(files, 0).temporary();
        Files.setLastModifiedTime(half, FileTime.from(Instant.EPOCH));
        sweep(Duration.ZERO).leftovers();
        assertEquals(List.of(), onDisk());
    }
}
