package org.rathaus.attachments.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import javax.imageio.ImageIO;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.Answers;
import org.rathaus.api.testing.MemoryFiles;

class PaintedPreviewsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final CaseFile CASE = new CaseFile(UUID.randomUUID(), "ours", "dog-tax", "ABC-0000-0000", "Muster", 1, Answers.none(), Locale.GERMAN,
            NOW, List.of(new CaseEvent(1, "received", "", "citizen", NOW)));

    private final MemoryFiles files = new MemoryFiles();

    private Optional<byte[]> paint(byte[] document, int seconds) {
        return new PaintedPreviews(files, type -> Optional.empty(), Duration.ofSeconds(seconds)).firstPages(files.add(CASE, "Nachweis.pdf", document));
    }

    private BufferedImage picture(byte[] document) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(paint(document, 30).orElseThrow()));
    }

    private interface Drawing {
        void on(PDPageContentStream page) throws IOException;
    }

    private static byte[] document(int pages, PDRectangle size, Drawing drawing) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(size);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    drawing.on(content);
                }
            }
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static void redBelow(PDPageContentStream page) throws IOException {
        page.setNonStrokingColor(Color.RED);
        page.addRect(0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight() / 2);
        page.fill();
    }

    private static boolean isRed(int pixel) {
        Color color = new Color(pixel);
        return color.getRed() > 200 && color.getGreen() < 60 && color.getBlue() < 60;
    }

    @Test
    void paintsTheFirstPagesBelowEachOther() throws IOException {
        BufferedImage picture = picture(document(5, PDRectangle.A4, PaintedPreviewsTest::redBelow));
        int page = (int) (PDRectangle.A4.getHeight() * PagePainter.WIDTH / PDRectangle.A4.getWidth());
        assertEquals(PagePainter.WIDTH, picture.getWidth());
        assertEquals(3 * page + 2 * PagePainter.GAP, picture.getHeight(), 3);
        assertTrue(!isRed(picture.getRGB(450, 20)) && isRed(picture.getRGB(450, page - 20)));
        assertTrue(isRed(picture.getRGB(450, picture.getHeight() - 20)));
    }

    @Test
    void aPageOfAnySizeBecomesASmallPicture() throws IOException {
        BufferedImage high = picture(document(1, new PDRectangle(10, 14_400), page -> { }));
        assertTrue(high.getWidth() == PagePainter.WIDTH && high.getHeight() <= PagePainter.HEIGHT);
        assertTrue(picture(document(1, new PDRectangle(14_400, 10), page -> { })).getHeight() >= 1);
    }

    @Test
    void whatIsNoDocumentIsNotShown() {
        assertEquals(Optional.empty(), paint(Samples.text("%PDF-1.7 and nothing more"), 30));
        assertEquals(Optional.empty(), paint(new byte[0], 30));
    }

    @Test
    void whatIsLockedIsNotShown() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            assertEquals(Optional.empty(), paint(bytes(document), 30));
        }
    }

    /** Each form draws another one ten times, which makes a few lines of text a page of a hundred billion. */
    private static byte[] laughing() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDFormXObject inner = form(document, null, "0 0 m 9 9 l S");
            for (int i = 0; i < 11; i++) {
                inner = form(document, inner, "/F Do ".repeat(10));
            }
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(inner);
            }
            return bytes(document);
        }
    }

    private static PDFormXObject form(PDDocument document, PDFormXObject inner, String content) throws IOException {
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(PDRectangle.A4);
        form.setResources(new PDResources());
        if (inner != null) {
            form.getResources().put(COSName.F, inner);
        }
        try (OutputStream out = form.getContentStream().createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    @Test
    void whatTakesTooLongIsGivenUp() throws IOException {
        byte[] hostile = laughing();
        assertTimeout(Duration.ofSeconds(20), () -> assertEquals(Optional.empty(), paint(hostile, 3)));
    }
}
