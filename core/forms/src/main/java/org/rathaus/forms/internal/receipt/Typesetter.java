package org.rathaus.forms.internal.receipt;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.w3c.dom.Document;

/** Sets a page as PDF/UA-1, which screen readers read, and PDF/A-3a, which archives keep. */
final class Typesetter {

    private static final String FAMILY = "Fira Sans";
    private static final int REGULAR = 400;
    private static final int MEDIUM = 500;

    static {
        // it would log what people typed
        XRLog.setLoggingEnabled(false);
    }

    private final Path fonts;
    private volatile Alphabet alphabet;

    /** With the folder of the fonts, which is read when the first page is set. */
    Typesetter(Path fonts) {
        this.fonts = fonts;
    }

    /** The characters that can be set. */
    Alphabet alphabet() {
        if (alphabet == null) {
            alphabet = read(font("Regular"));
        }
        return alphabet;
    }

    private static Alphabet read(File file) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file))) {
            CmapLookup characters = font.getUnicodeCmapLookup();
            return new Alphabet(character -> characters.getGlyphId(character) > 0);
        } catch (IOException e) {
            throw new UncheckedIOException("font of receipts", e);
        }
    }

    /** The document as PDF. */
    byte[] pdf(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useFont(font("Regular"), FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(font("Medium"), FAMILY, MEDIUM, FontStyle.NORMAL, true);
        builder.withW3cDocument(document, null);
        builder.withProducer("Rathaus");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("receipt", e);
        }
        return out.toByteArray();
    }

    private File font(String face) {
        return fonts.resolve("FiraSans-" + face + ".ttf").toFile();
    }
}
