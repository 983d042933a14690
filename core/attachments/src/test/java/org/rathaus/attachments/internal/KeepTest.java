package org.rathaus.attachments.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.attachment.Attachment;
import org.rathaus.api.attachment.IncomingFile;
import org.rathaus.api.attachment.RefusedFileException;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.FileType;
import org.rathaus.api.form.Problem;
import org.rathaus.api.storage.StorageException;
import org.rathaus.kernel.form.Draft;

class KeepTest extends AttachmentsContract {

    private Problem refusal(FolderAttachments by, FileQuestion question, IncomingFile file) {
        var refused = assertThrows(RefusedFileException.class, () -> by.keep(draft, question.id(), question, file));
        assertEquals(List.of(), onDisk());
        assertEquals(List.of(), by.ofDraft(draft));
        return refused.problem();
    }

    @Test
    void givesAPdfBackAsItWas() throws IOException {
        Attachment kept = keep(draft, "Vollmacht.pdf");
        assertEquals(List.of(kept), attachments.ofDraft(draft));
        assertEquals(new String(Samples.pdf(), StandardCharsets.ISO_8859_1), content(attachments, kept));
        assertEquals(Samples.pdf().length, kept.file().size());
    }

    @Test
    void keepsNothingButThePictureOfAPhoto() throws Exception {
        Attachment kept = attachments.keep(draft, PROOF.id(), PROOF, incoming("IMG.JPG", "image/jpeg", Samples.photo(6)));
        assertFalse(content(attachments, kept).contains("Kamera4711"));
        assertEquals(kept.file().size(), content(attachments, kept).length());
    }

    static Stream<Arguments> refused() {
        byte[] large = Samples.join(Samples.pdf(), new byte[100_000]);
        return Stream.of(
                arguments("a.pdf", "application/pdf", new byte[0], "file.empty"),
                arguments("a.pdf", "application/pdf", large, "file.tooLarge"),
                arguments("a.html", "text/html", Samples.text("<html></html>"), "file.type"),
                arguments("a.pdf", "application/pdf", Samples.text("<html></html>"), "file.type"),
                arguments("a.html", "application/pdf", Samples.pdf(), "file.name"),
                arguments("a.pdf.exe", "application/pdf", Samples.pdf(), "file.name"),
                arguments("a.pdf", "text/html", Samples.pdf(), "file.name"),
                arguments("a.jpg", "image/jpeg", Samples.png(), "file.name"),
                arguments("a.png", "image/png", Samples.bomb(50_000, 50_000), "file.pixels"),
                arguments("a.png", "image/png", Samples.bomb(50, 50), "file.picture"));
    }

    @ParameterizedTest(name = "{0} as {1}: {3}")
    @MethodSource("refused")
    void refusesAndLeavesNothing(String name, String type, byte[] content, String rule) {
        Problem problem = refusal(attachments, PROOF, incoming(name, type, content));
        assertEquals(rule, problem.rule());
        assertEquals(name, problem.values().get(0));
    }

    @Test
    void refusesTypesThatTheQuestionDoesNotTake() {
        FileQuestion pictures = PROOF.types(FileType.PNG);
        assertEquals(List.of("a.pdf", "PNG"), refusal(attachments, pictures, incoming("a.pdf", "", Samples.pdf())).values());
    }

    @Test
    void stopsReadingAtTheLimit() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertEquals("file.tooLarge", refusal(attachments, PROOF, new IncomingFile("a.pdf", "", endless)).rule());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../outside.pdf", "/etc/x.pdf", "..\\..\\x.pdf", "%2e%2e%2fx.pdf", "~.pdf", "a\0.pdf"})
    void neverUsesTheNameAsAPath(String name) {
        Attachment kept = keep(draft, name);
        assertEquals(List.of(files.resolve(draft.townId()).resolve("2026-11-22").resolve(kept.id().toString())), onDisk());
    }

    @Test
    void takesNamesOfTenThousandCharacters() {
        assertEquals(120, keep(draft, "ä".repeat(10_000) + ".pdf").file().name().length());
    }

    @Test
    void refusesTownsThatCouldLeadElsewhere() {
        assertThrows(IllegalArgumentException.class, () -> keep(draft("../etc"), "a.pdf"));
    }

    @Test
    void noticesThatAFileWasChanged() throws IOException {
        Attachment kept = keep(draft, "a.pdf");
        Files.writeString(onDisk().get(0), "forged");
        assertThrows(IOException.class, () -> attachments.open(kept));
    }

    @Test
    void refusesInfectedFiles() throws Exception {
        try (ClamdServer clamd = new ClamdServer()) {
            FolderAttachments guarded = attachments(0, Optional.of(Clamd.at(clamd.address())));
            assertEquals("file.infected", refusal(guarded, PROOF, incoming("a.pdf", "", Samples.infectedPdf())).rule());
            guarded.keep(draft, PROOF.id(), PROOF, incoming("a.pdf", "", Samples.pdf()));
        }
    }

    @Test
    void refusesForNowWhatTheScannerDoesNotJudge() throws IOException {
        ClamdServer clamd = new ClamdServer();
        FolderAttachments guarded = attachments(0, Optional.of(Clamd.at(clamd.address())));
        byte[] confusing = Samples.join(Samples.pdf(), Samples.text("confuse the scanner"));
        assertEquals("file.notScanned", refusal(guarded, PROOF, incoming("a.pdf", "", confusing)).rule());
        clamd.close();
        assertEquals("file.notScanned", refusal(guarded, PROOF, incoming("a.pdf", "", Samples.pdf())).rule());
    }

    @Test
    void keepsTheReserveOfTheDiskFree() {
        FolderAttachments full = attachments(Long.MAX_VALUE, Optional.empty());
        assertEquals("file.noRoom", refusal(full, PROOF, incoming("a.pdf", "", Samples.pdf())).rule());
    }

    @Test
    void saysThatAFolderCannotBeWritten() throws IOException {
        Files.createDirectories(files);
        Files.writeString(files.resolve(draft.townId()), "a file where the town's folder should be");
        var refused = assertThrows(RefusedFileException.class, () -> attachments.keep(draft, PROOF.id(), PROOF, incoming("a.pdf", "", Samples.pdf())));
        assertEquals("file.noRoom", refused.problem().rule());
        assertEquals(List.of(files.resolve(draft.townId())), onDisk());
    }

    @Test
    void leavesNoFileWhenTheRowFails() {
        Draft tooLongForTheColumn = new Draft(draft.id(), draft.townId(), "a".repeat(61), 1, Answers.none(), NOW);
        assertThrows(StorageException.class, () -> keep(tooLongForTheColumn, "a.pdf"));
        assertEquals(List.of(), onDisk());
    }
}
