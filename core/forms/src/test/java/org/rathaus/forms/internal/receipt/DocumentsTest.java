package org.rathaus.forms.internal.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.document.Document;
import org.rathaus.api.document.Document.Picture;
import org.rathaus.api.document.Documents;
import org.rathaus.api.testing.NaughtyStrings;
import org.rathaus.api.town.Town;

class DocumentsTest {

    private static final String LONG = "Bundesausbildungsförderungsgesetz".repeat(8);

    @TempDir
    private static Path data;
    private static Town town;
    private static Documents documents;
    private static Alphabet alphabet;

    @BeforeAll
    static void readTownAndFonts() {
        town = ShippedTown.read(data);
        documents = new ServiceDocuments(Fonts.in(data));
        alphabet = new Typesetter(data).alphabet();
    }

    private static Document everything() throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1200, 900, BufferedImage.TYPE_3BYTE_BGR), "jpeg", jpeg);
        List<List<String>> rows = IntStream.range(0, 80).mapToObj(i -> List.of(i + "", "Ölçü <" + i + ">", LONG)).toList();
        return Document.of("Übergabe & Protokoll", Locale.GERMAN).to("Frau", "Žižková Þórðardóttir", "Straße 1", "22846 Norderstedt")
                .facts(Map.of("Nummer", "42\n43")).heading("Gefunden").paragraph("Zeile eins\nZeile zwei")
                .table(List.of("Nr.", "Wer", "Was"), rows).code("https://example.org/a?b=c&d=ü", "example.org/a")
                .with(new Picture(jpeg.toByteArray(), "Ein Schirm")).signatures("Für die Stadt", "Empfänger");
    }

    private static String text(Document document) throws IOException {
        return String.join("\n", PrintedText.pages(documents.pdf(town, document)));
    }

    @Test
    void keepsTheStandardsWithEveryPart() throws IOException {
        Standards.assertKept(documents.pdf(town, "Alle", List.of(everything(), Document.of("Second", Locale.ENGLISH).paragraph("李"), everything())));
    }

    @Test
    void saysWhoseItIsAndAllThatWasSaid() throws IOException {
        String text = text(everything());
        for (String line : List.of("Stadt Norderstedt\n", "Rathausallee 50", "Übergabe & Protokoll", "Žižková Þórðardóttir\nStraße 1\n22846 Norderstedt",
                "Nummer 42\n43", "Gefunden", "Zeile eins\nZeile zwei", "Ölçü <79>", "example.org/a", "Für die Stadt", "Empfänger")) {
            assertTrue(text.contains(line), () -> line + " is not in " + text);
        }
    }

    @Test
    void hasTheColourOfTheTown() throws IOException {
        assertEquals("#0a4b94", town.brand().paperColour());
        assertTrue(PrintedText.colours(documents.pdf(town, everything())).contains("#0a4b94"));
    }

    @Test
    void putsTheRecipientIntoTheWindowOfTheEnvelope() throws IOException {
        List<PrintedText.Word> words = PrintedText.words(documents.pdf(town, everything()));
        PrintedText.Word first = words.stream().filter(it -> it.text().equals("Frau")).findFirst().orElseThrow();
        assertEquals(25, first.left(), 0.3);
        // DIN 5008, form B: the first of six lines begins 62.7 mm below the edge of the sheet
        assertEquals(62.7 + 3.7, first.base(), 1);
        PrintedText.Word title = words.stream().filter(it -> it.text().startsWith("Übergabe") && it.base() < 270).findFirst().orElseThrow();
        assertTrue(title.base() > 98.5 && title.base() < 110, title::toString);
    }

    @Test
    void repeatsTheHeadOfATableAndNumbersThePages() throws IOException {
        List<String> pages = PrintedText.pages(documents.pdf(town, everything()));
        assertTrue(pages.size() > 2);
        for (int i = 0; i < pages.size(); i++) {
            String page = pages.get(i);
            assertTrue(page.contains((i + 1) + " / " + pages.size()), page);
            assertEquals(page.contains("Ölçü"), page.contains("Nr. Wer Was"), page);
        }
    }

    @Test
    void beginsEachDocumentOnAPageOfItsOwn() throws IOException {
        Document one = Document.of("Brief", Locale.GERMAN).paragraph("x\n".repeat(70));
        List<String> pages = PrintedText.pages(documents.pdf(town, "Briefe", List.of(one, one, Document.of("Last", Locale.ENGLISH))));
        List<String> numbers = pages.stream().map(it -> it.replaceAll("(?s).*?(\\d / \\d).*", "$1")).toList();
        assertEquals(List.of("1 / 2", "2 / 2", "1 / 2", "2 / 2", "1 / 1"), numbers);
        assertTrue(pages.get(1).contains("Brief") && pages.get(4).contains("Last"));
    }

    @Test
    void breaksWhatIsTooLongForItsColumn() throws IOException {
        String text = text(Document.of("Liste", Locale.GERMAN).table(List.of("A", "B"), List.of(List.of(LONG, "x"), List.of("short"))));
        assertTrue(text.replaceAll("\\s", "").contains(LONG));
    }

    @Test
    void whatPeopleTypeComesOutAsItWentIn() throws IOException {
        Document document = Document.of("Seltsames", Locale.GERMAN);
        for (String naughty : NaughtyStrings.all()) {
            document = document.paragraph(naughty);
        }
        String text = squeezed(text(document));
        for (String naughty : NaughtyStrings.all()) {
            String shown = squeezed(alphabet.write(naughty));
            assertTrue(text.contains(shown), () -> shown + " is not in " + text);
        }
        assertTrue(text.contains("vereinfacht"));
    }

    /** Whoever reads a document back reads ligatures as letters, and blanks where lines end. */
    private static String squeezed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    @Test
    void saysOnlyInThatDocumentThatSomethingIsSimplified() throws IOException {
        List<String> pages = PrintedText.pages(documents.pdf(town, "Zwei", List.of(Document.of("李", Locale.ENGLISH), Document.of("Li", Locale.ENGLISH))));
        assertTrue(pages.get(0).contains("simplified"));
        assertFalse(pages.get(1).contains("simplified"));
    }

    @Test
    void namesItsLanguageAndTitle() throws IOException {
        try (PDDocument document = Loader.loadPDF(documents.pdf(town, Document.of("A title", Locale.ENGLISH)))) {
            assertEquals("en", document.getDocumentCatalog().getLanguage());
            assertEquals("A title", document.getDocumentInformation().getTitle());
        }
    }

    @Test
    void refusesNothing() {
        assertThrows(IllegalArgumentException.class, () -> documents.pdf(town, "Leer", List.of()));
    }
}
