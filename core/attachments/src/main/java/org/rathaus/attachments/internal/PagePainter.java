package org.rathaus.attachments.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Reads a PDF document from standard input and writes its first pages as one JPEG picture to standard output. A program of its
 * own, which {@link PaintedPreviews} starts.
 */
final class PagePainter {

    /** A page has at most so many pixels in each direction. */
    static final int WIDTH = 900;
    static final int HEIGHT = 1_300;
    /** Between two pages, in pixels. */
    static final int GAP = 12;

    private static final int LONGEST_SECONDS = 60;

    private PagePainter() {
    }

    /** With the most pages to paint. */
    public static void main(String... arguments) throws IOException {
        // whoever started it ends it before, unless they are gone
        CompletableFuture.delayedExecutor(LONGEST_SECONDS, TimeUnit.SECONDS).execute(() -> Runtime.getRuntime().halt(1));
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(System.in))) {
            write(paint(document, Integer.parseInt(arguments[0])), System.out);
        }
    }

    private static List<BufferedImage> paint(PDDocument document, int most) throws IOException {
        PDFRenderer renderer = new PDFRenderer(document);
        // a picture within the document may be far larger than what is seen of it
        renderer.setSubsamplingAllowed(true);
        List<BufferedImage> pages = new ArrayList<>();
        for (int i = 0; i < Math.min(most, document.getNumberOfPages()); i++) {
            pages.add(renderer.renderImage(i, scale(document.getPage(i)), ImageType.RGB));
        }
        return pages;
    }

    private static float scale(PDPage page) {
        PDRectangle box = page.getCropBox();
        boolean isSideways = page.getRotation() % 180 != 0;
        float width = isSideways ? box.getHeight() : box.getWidth();
        float height = isSideways ? box.getWidth() : box.getHeight();
        return Math.min(WIDTH / width, HEIGHT / height);
    }

    private static void write(List<BufferedImage> pages, OutputStream out) throws IOException {
        int height = pages.stream().mapToInt(it -> it.getHeight() + GAP).sum() - GAP;
        BufferedImage all = new BufferedImage(WIDTH, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = all.createGraphics();
        canvas.setColor(Color.LIGHT_GRAY);
        canvas.fillRect(0, 0, WIDTH, height);
        int top = 0;
        for (BufferedImage page : pages) {
            canvas.drawImage(page, (WIDTH - page.getWidth()) / 2, top, null);
            top += page.getHeight() + GAP;
        }
        canvas.dispose();
        ImageIO.write(all, "jpeg", out);
        out.flush();
    }
}
