package org.rathaus.forms.internal.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
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
import org.rathaus.api.cases.Letters.Letter;
import org.rathaus.api.form.Answers;
import org.rathaus.api.town.Town;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class LetterTest {

    private static final Letter LETTER = new Letter("Bescheid & mehr", "Sehr geehrte Frau <Muster>,\n\nIhr Hund ist angemeldet.\nDie Marke liegt bei.",
            "Anna Amt", LocalDate.of(2026, 11, 23), List.of("Ewa <Nowak>", "Žižkov-Weg 12 a", "24103 Kiel"));

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

    private static byte[] letter(Locale language) {
        return letter(language, LETTER);
    }

    private static byte[] letter(Locale language, Letter letter) {
        Instant received = Instant.parse("2026-11-22T13:02:31Z");
        CaseFile file = new CaseFile(UUID.randomUUID(), town.id(), "dog-tax", "NOR-7F3K-9QXM", "Muster", 1, Answers.of(Map.of()), language,
                received, List.of(new CaseEvent(1, "received", "", "citizen", received)));
        return new PdfDocuments(fonts, new DogTax()).pdf(town, file, letter);
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFUA_1", "PDFA_3_A"})
    void keepsTheStandards(PDFAFlavour standard) throws VeraPDFException, IOException {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(letter(Locale.GERMAN)), standard)) {
            ValidationResult result = Foundries.defaultInstance().createValidator(standard, false).validate(parser);
            assertTrue(result.isCompliant(), () -> result.getTestAssertions().toString());
        }
    }

    @Test
    void saysWhoseItIsAndWhatTheClerkWrote() throws IOException {
        try (PDDocument document = Loader.loadPDF(letter(Locale.GERMAN))) {
            String text = new PDFTextStripper().getText(document);
            for (String line : List.of("Stadt Norderstedt", "Rathausallee 50", "Bescheid & mehr", "Datum 23. November 2026",
                    "Vorgangsnummer NOR-7F3K-9QXM", "Sehr geehrte Frau <Muster>,", "Die Marke liegt bei.", "Anna Amt")) {
                assertTrue(text.contains(line), () -> line + " is not in " + text);
            }
            assertEquals("Bescheid & mehr, NOR-7F3K-9QXM", document.getDocumentInformation().getTitle());
        }
    }

    @Test
    void putsTheRecipientIntoTheWindowOfTheEnvelope() throws IOException {
        List<PrintedText.Word> words = PrintedText.words(letter(Locale.GERMAN));
        PrintedText.Word name = word(words, "Ewa");
        PrintedText.Word place = word(words, "24103");
        // DIN 5008, form B: the six lines begin 62.7 mm below the edge of the sheet, and the letter 98.5 mm
        assertEquals(62.7 + 3.7, name.base(), 1);
        assertEquals(List.of(25L, 25L), List.of(Math.round(name.left()), Math.round(place.left())));
        assertTrue(place.base() > name.base() && place.base() < 90, place::toString);
        assertTrue(word(words, "Bescheid").base() > 98.5, words::toString);
        assertTrue(PrintedText.pages(letter(Locale.GERMAN)).get(0).contains("Ewa <Nowak>\nŽižkov-Weg 12 a\n24103 Kiel\n"));
    }

    private static PrintedText.Word word(List<PrintedText.Word> words, String text) {
        return words.stream().filter(it -> it.text().startsWith(text)).findFirst().orElseThrow();
    }

    @Test
    void hasNoWindowWithoutARecipient() throws IOException {
        String sender = town.officialName() + ", " + town.address().get(0);
        Letter toNobody = new Letter(LETTER.subject(), LETTER.text(), LETTER.author(), LETTER.date());
        assertTrue(PrintedText.pages(letter(Locale.GERMAN)).get(0).contains(sender));
        assertFalse(PrintedText.pages(letter(Locale.GERMAN, toNobody)).get(0).contains(sender));
        Standards.assertKept(letter(Locale.GERMAN, toNobody));
    }

    @Test
    void hasTheColourOfTheTown() throws IOException {
        assertTrue(PrintedText.colours(letter(Locale.GERMAN)).contains(town.brand().paperColour()));
    }

    @Test
    void hasTheLogoOfTheTown() throws IOException {
        try (PDDocument document = Loader.loadPDF(letter(Locale.GERMAN))) {
            assertTrue(document.getPage(0).getResources().getXObjectNames().iterator().hasNext());
        }
    }

    @Test
    void speaksTheCitizensLanguageWhereTheTownDoes() throws IOException {
        for (Map.Entry<Locale, String> language : Map.of(Locale.ENGLISH, "en", Locale.FRENCH, "de").entrySet()) {
            try (PDDocument document = Loader.loadPDF(letter(language.getKey()))) {
                assertEquals(language.getValue(), document.getDocumentCatalog().getLanguage());
            }
        }
    }
}
