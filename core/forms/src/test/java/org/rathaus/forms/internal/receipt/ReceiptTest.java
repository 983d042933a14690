package org.rathaus.forms.internal.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.Answers;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.ServiceCatalog;
import org.rathaus.kernel.testing.NoServices;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class ReceiptTest {

    private static final String NAUGHTY = "<b>&\"Ölçü";
    private static final Map<String, String> ANSWERS = Map.of("name", NAUGHTY, "birthDate.day", "9",
            "birthDate.month", "3", "birthDate.year", "1961", "size", "large", "breed", "Dackel\nMischling",
            "chip", "276 0981");

    @TempDir
    private static Path data;
    private static Town town;
    private static Path fonts;

    @BeforeAll
    static void readTownAndFonts() {
        town = ShippedTown.read(data);
        fonts = Fonts.in(data);
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static CaseFile file(Map<String, String> answers) {
        Instant received = Instant.parse("2026-11-22T13:02:31Z");
        List<CaseEvent> events = List.of(new CaseEvent(1, "received", "", "citizen", received),
                new CaseEvent(2, "done", "", "a-clerk", received.plusSeconds(60)));
        return new CaseFile(UUID.randomUUID(), town.id(), "dog-tax", "NOR-7F3K-9QXM", NAUGHTY, 1, Answers.of(answers),
                Locale.GERMAN, received, events);
    }

    private static byte[] receipt(ServiceCatalog catalog, Locale language) {
        return new PdfDocuments(fonts, catalog).pdf(town, file(ANSWERS), language);
    }

    private static String read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFUA_1", "PDFA_3_A"})
    void keepsTheStandards(PDFAFlavour standard) throws VeraPDFException, IOException {
        byte[] pdf = receipt(new DogTax(), Locale.GERMAN);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard)) {
            ValidationResult result = Foundries.defaultInstance().createValidator(standard, false).validate(parser);
            assertTrue(result.isCompliant(), () -> result.getTestAssertions().toString());
        }
    }

    @Test
    void tellsWhatWasReceivedAndWhen() {
        String text = read(receipt(new DogTax(), Locale.GERMAN));
        for (String line : List.of("Stadt Norderstedt", "Rathausallee 50", "Vorgangsnummer NOR-7F3K-9QXM",
                "Antrag Hund anmelden", "Eingegangen am 22. November 2026, 14:02:31 Uhr",
                "Stand beim Eingang Eingegangen", "Telefon +49 40 66969 000")) {
            assertTrue(text.contains(line), () -> line + " is not in " + text);
        }
        assertFalse(text.contains("Angemeldet"), "the status now is not the status at receipt");
    }

    @Test
    void tellsTheAnswersStepByStep() {
        String text = read(receipt(new DogTax(), Locale.GERMAN));
        String answers = text.substring(text.indexOf("Ihre Angaben"), text.indexOf("So sehen Sie")).replaceAll("\\s+", " ");
        assertEquals("Ihre Angaben Wer hält den Hund? Name <b>&\"Ölçü Geburtsdatum 9. März 1961"
                + " Was für ein Hund ist es? Größe über 40 Zentimeter Rasse Dackel Mischling"
                + " Weitere Angaben chip 276 0981 Das haben Sie mit dem Absenden erklärt Alles stimmt. ", answers);
    }

    @Test
    void givesEachRowOfAGroupAHeading() {
        Map<String, String> puppies = Map.of("puppies", "3 7", "puppies.3.puppy", "Rex", "puppies.7.puppy", "Bello");
        String text = read(new PdfDocuments(fonts, new DogTax()).pdf(town, file(puppies), Locale.GERMAN)).replaceAll("\\s+", " ");
        assertTrue(text.contains("Und die Welpen? Auch Welpen kosten Steuer. Welpe 1 Name Rex Welpe 2 Name Bello Das haben Sie"
                + " mit dem Absenden erklärt Alles stimmt. So sehen Sie"), text);
    }

    @Test
    void namesItsLanguageAndTitle() throws IOException {
        try (PDDocument document = Loader.loadPDF(receipt(new DogTax(), Locale.ENGLISH))) {
            assertEquals("en", document.getDocumentCatalog().getLanguage());
            assertEquals("Acknowledgement of receipt NOR-7F3K-9QXM", document.getDocumentInformation().getTitle());
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
        }
    }

    @Test
    void namesItsReferenceOnEachPage() throws IOException {
        PdfDocuments receipts = new PdfDocuments(fonts, new DogTax());
        byte[] pdf = receipts.pdf(town, file(Map.of("name", "Name\n".repeat(100))), Locale.GERMAN);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            assertTrue(second.getText(document).contains("NOR-7F3K-9QXM"));
        }
    }

    @Test
    void speaksEveryLanguageOfThePages() {
        Texts texts = Texts.of(ReceiptDocument.class);
        assertEquals(texts.keys(Locale.GERMAN), texts.keys(Locale.ENGLISH));
    }

    @Test
    void outlivesThePluginOfTheService() {
        String text = read(receipt(new NoServices(), Locale.ENGLISH));
        assertTrue(text.contains("Application dog-tax") && text.contains("State at receipt received"), text);
        assertTrue(text.contains("name <b>&\"Ölçü") && text.contains("birthDate.year 1961"), text);
    }

    @Test
    void saysThatItSimplifiesWhatItCannotShow() throws IOException {
        PdfDocuments receipts = new PdfDocuments(fonts, new DogTax());
        String text = read(receipts.pdf(town, file(Map.of("name", "李 Ḧasan")), Locale.GERMAN));
        assertTrue(text.contains("Name ? Hasan") && text.contains("vereinfacht"), text);
        assertFalse(read(receipt(new DogTax(), Locale.GERMAN)).contains("vereinfacht"));
    }

    @Test
    void failsWithoutFonts() {
        PdfDocuments receipts = new PdfDocuments(data.resolve("nothing"), new DogTax());
        assertThrows(UncheckedIOException.class, () -> receipts.pdf(town, file(ANSWERS), Locale.GERMAN));
    }
}
