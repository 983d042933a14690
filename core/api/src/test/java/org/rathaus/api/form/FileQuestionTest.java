package org.rathaus.api.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class FileQuestionTest {

    private static final FileQuestion PROOF = Question.file("proof").types(FileType.PDF, FileType.PNG).maxCount(2);
    private static final UploadedFile PDF = new UploadedFile(UUID.randomUUID(), "Vollmacht.pdf", FileType.PDF, 1_258_291);
    private static final UploadedFile JPEG = new UploadedFile(UUID.randomUUID(), "foto.jpg", FileType.JPEG, 500);

    private static Answers sent(UploadedFile... files) {
        return FileQuestion.answer(Answers.none(), PROOF.id(), List.of(files));
    }

    private static Optional<String> rule(Answers answers) {
        return PROOF.check(answers, LocalDate.EPOCH).stream().map(Problem::rule).findFirst();
    }

    @Test
    void readsTheFilesItWrote() {
        assertEquals(List.of(PDF, JPEG), sent(PDF, JPEG).get(PROOF).orElseThrow());
        assertEquals(Optional.empty(), rule(sent(PDF)));
    }

    @Test
    void asksForAFileInItsOwnWords() {
        assertEquals(Optional.of("file.required"), rule(Answers.none()));
        assertEquals(Optional.of("file.required"), rule(sent()));
        assertEquals(List.of(), PROOF.optional().check(Answers.none(), LocalDate.EPOCH));
    }

    @Test
    void takesTextForNoFile() {
        assertEquals(Optional.of("file.required"), rule(Answers.of(Map.of("proof", "x|1|PDF|y\n../../etc/passwd"))));
        assertEquals(List.of(), UploadedFile.all(UUID.randomUUID() + "|1|EXE|y"));
    }

    @Test
    void limitsNumberAndTypes() {
        assertEquals(Optional.of("file.tooMany"), rule(sent(PDF, PDF, PDF)));
        assertEquals(Optional.of("file.type"), rule(sent(JPEG)));
    }

    @Test
    void needsLimitsThatTakeSomething() {
        assertThrows(IllegalArgumentException.class, () -> PROOF.maxBytes(0));
        assertThrows(IllegalArgumentException.class, () -> PROOF.maxCount(0));
        assertThrows(IllegalArgumentException.class, () -> PROOF.types(new FileType[0]));
    }

    @Test
    void tellsNameAndSizeInTheReadersLanguage() {
        assertEquals("Vollmacht.pdf (1,2 MB)", PDF.describe(Locale.GERMAN));
        assertEquals("Vollmacht.pdf (1.2 MB)", PDF.describe(Locale.ENGLISH));
        assertEquals("foto.jpg (1 KB)", JPEG.describe(Locale.GERMAN));
        assertEquals("10 MB", PROOF.maxSize(Locale.GERMAN));
    }

    @Test
    void logsNoNames() {
        assertTrue(!PDF.toString().contains("Vollmacht"), PDF::toString);
    }
}
