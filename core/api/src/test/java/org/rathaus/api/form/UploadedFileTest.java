package org.rathaus.api.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadedFileTest {

    private static String shown(String sent) {
        return new UploadedFile(UUID.randomUUID(), sent, FileType.PDF, 1).name();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ../../../etc/passwd.pdf | passwd.pdf
            C:\\Users\\ewa\\Vollmacht.pdf | Vollmacht.pdf
            /etc/ | file.pdf
            .. | file.pdf
            a\u0000b.pdf | ab.pdf
            rechnung\u202Efdp.exe | rechnungfdp.exe
            <b>&"x".pdf | <b>&"x".pdf
            Mu\u0308ller.pdf | Müller.pdf
            '   a  b .pdf ' | a b .pdf
            """)
    void keepsOnlyWhatIsAName(String sent, String shown) {
        assertEquals(shown, shown(sent));
    }

    @Test
    void keepsAnswersToOneLineAFile() {
        UploadedFile file = new UploadedFile(UUID.randomUUID(), "a\nb|c\r.pdf", FileType.PDF, 7);
        assertEquals(List.of(file), UploadedFile.all(file.line()));
    }

    @Test
    void shortensNamesOfTenThousandCharacters() {
        String name = shown("ä".repeat(10_000) + ".pdf");
        assertEquals(120, name.codePointCount(0, name.length()));
        assertTrue(name.endsWith("ä….pdf"), name);
        assertTrue(shown("😀".repeat(10_000)).length() <= 240);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "a.JPEG", "a.pdf.jpg"})
    void knowsTheEndingsOfItsTypes(String name) {
        assertTrue(FileType.JPEG.fits(name));
        assertFalse(FileType.PDF.fits(name));
    }

    @ParameterizedTest
    @CsvSource({"image/jpeg, true", "image/JPG, true", "'', true", "application/octet-stream, true", "text/html, false",
            "image/png, false", "image/jpeg; charset=x, true"})
    void knowsWhatBrowsersSay(String declared, boolean fits) {
        assertEquals(fits, FileType.JPEG.mayBeDeclaredAs(declared));
    }
}
