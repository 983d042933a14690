package org.rathaus.forms.internal.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.document.Documents;
import org.rathaus.api.document.LabelSheet;
import org.rathaus.api.document.LabelSheet.Format;
import org.rathaus.api.document.LabelSheet.Label;
import org.rathaus.api.town.Town;

class LabelsTest {

    @TempDir
    private static Path data;
    private static Town town;
    private static Documents documents;

    @BeforeAll
    static void readTownAndFonts() {
        town = ShippedTown.read(data);
        documents = new ServiceDocuments(Fonts.in(data));
    }

    private static byte[] sheets(Format format, int number, String code) {
        List<Label> labels = IntStream.range(0, number).mapToObj(i -> new Label("Nr" + i, List.of("Jürgen Groß", "Weg 1"),
                code.isEmpty() ? "" : code + i)).toList();
        return documents.pdf(town, new LabelSheet("Etiketten", Locale.GERMAN, format, labels));
    }

    @Test
    void keepTheStandards() {
        Standards.assertKept(sheets(Format.CARDS, 9, "https://example.org/"));
        Standards.assertKept(sheets(Format.ADDRESSES, 25, ""));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 4, 4.5", "2, 1, 144, 4.5", "3, 1, 4, 41.5", "23, 1, 144, 263.5", "24, 2, 4, 4.5", "47, 2, 144, 263.5"})
    void lieWhereTheSheetHasThem(int label, int page, double left, double top) throws IOException {
        PrintedText.Word word = PrintedText.words(sheets(Format.ADDRESSES, 48, "")).stream()
                .filter(it -> it.text().equals("Nr" + label)).findFirst().orElseThrow();
        assertEquals(page, word.page());
        assertEquals(left, word.left(), 0.5);
        // the letters stand on a line that is a little below the upper edge of the text
        assertEquals(top + 3.8, word.base(), 0.5);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "8, 1", "9, 2", "16, 2", "17, 3"})
    void fillAsManySheetsAsTheyNeed(int labels, int sheets) throws IOException {
        assertEquals(sheets, PrintedText.pages(sheets(Format.CARDS, labels, "")).size());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 7})
    void haveACodeThatIsRead(int label) throws Exception {
        try (PDDocument document = Loader.loadPDF(sheets(Format.CARDS, 8, "https://example.org/norderstedt/ideas?card=ü-"))) {
            assertEquals("https://example.org/norderstedt/ideas?card=ü-" + label, read(document, Format.CARDS, label));
        }
    }

    /** As a telephone does, it looks more than once: of sixty codes the reader misses one at each size. */
    private static String read(PDDocument document, int sheet, double left, double top, double width, double height) throws IOException, ReaderException {
        for (int dots : new int[] {200, 240, 280}) {
            double unit = dots / 25.4;
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(sheet, dots);
            BufferedImage place = page.getSubimage((int) (left * unit), (int) (top * unit), (int) (width * unit), (int) (height * unit));
            try {
                return read(place);
            } catch (NotFoundException e) {
                // the next size
                continue;
            }
        }
        throw NotFoundException.getNotFoundInstance();
    }

    private static String read(BufferedImage image) throws ReaderException {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))),
                Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    }

    @Test
    void withoutACodeHaveNone() throws IOException {
        try (PDDocument document = Loader.loadPDF(sheets(Format.CARDS, 1, ""))) {
            assertThrows(NotFoundException.class, () -> read(document, Format.CARDS, 0));
        }
    }

    @Test
    void writeSmallerWhatIsLong() throws IOException {
        List<String> lines = IntStream.range(0, 10).mapToObj(i -> "Zeile " + i + " mit einem Vorsitzenden der Wählergemeinschaft").toList();
        byte[] pdf = documents.pdf(town, new LabelSheet("Viel", Locale.GERMAN, Format.ADDRESSES, List.of(new Label("Kopf", lines, ""))));
        PrintedText.words(pdf).forEach(word -> assertTrue(word.base() < 37, word::toString));
        assertTrue(String.join("", PrintedText.pages(pdf)).replaceAll("\\s+", " ").contains("Zeile 9 mit einem Vorsitzenden der Wählergemeinschaft"));
    }

    /** As for a contest of ideas: eight on a sheet, each once, in their order. */
    @Test
    void areAThousandInSeconds() throws Exception {
        String address = "https://example.org/norderstedt/ideas?card=";
        byte[] pdf = assertTimeout(Duration.ofSeconds(60), () -> sheets(Format.CARDS, 1_000, address));
        List<PrintedText.Word> headings = PrintedText.words(pdf).stream().filter(it -> it.text().startsWith("Nr")).toList();
        assertEquals(IntStream.range(0, 1_000).mapToObj(i -> "Nr" + i + " " + (i / 8 + 1)).toList(),
                headings.stream().map(it -> it.text() + " " + it.page()).toList());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(125, document.getNumberOfPages());
            for (int label : new int[] {0, 421, 999}) {
                assertEquals(address + label, read(document, Format.CARDS, label));
            }
        }
    }

    /** The code of a label, by its number on all sheets. */
    private static String read(PDDocument document, Format format, int label) throws IOException, ReaderException {
        int onSheet = format.columns() * format.rows();
        int place = label % onSheet;
        return read(document, label / onSheet, place % format.columns() * format.width(), format.top() + place / format.columns() * format.height(),
                format.width(), format.height());
    }

    @Test
    void areSomeAtLeast() {
        assertThrows(IllegalArgumentException.class, () -> sheets(Format.CARDS, 0, ""));
    }
}
