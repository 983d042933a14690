package org.rathaus.forms.internal.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads what stands in a document, page by page, and where. */
final class PrintedText extends PDFTextStripper {

    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;

    private static final Pattern FILL = Pattern.compile("([0-9.]+) ([0-9.]+) ([0-9.]+) rg");

    private final List<Word> words = new ArrayList<>();

    /**
     * A stretch of text on one line.
     *
     * @param page from 1
     * @param left of its first letter, in millimetres
     * @param base of its letters below the upper edge of the page, in millimetres
     */
    record Word(int page, String text, double left, double base) {
    }

    private PrintedText() throws IOException {
        super();
    }

    static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                PDFTextStripper page = new PDFTextStripper();
                page.setStartPage(i);
                page.setEndPage(i);
                pages.add(page.getText(document));
            }
            return pages;
        }
    }

    /** The colours of letters and areas on the first page, as {@code #rrggbb}. */
    static Set<String> colours(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf); InputStream drawn = document.getPage(0).getContents()) {
            return FILL.matcher(new String(drawn.readAllBytes(), StandardCharsets.ISO_8859_1)).results()
                    .map(it -> "#" + hex(it.group(1)) + hex(it.group(2)) + hex(it.group(3))).collect(Collectors.toSet());
        }
    }

    private static String hex(String part) {
        return "%02x".formatted(Math.round(Double.parseDouble(part) * 255));
    }

    static List<Word> words(byte[] pdf) throws IOException {
        PrintedText text = new PrintedText();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            text.getText(document);
        }
        return text.words;
    }

    @Override
    protected void writeString(String text, List<TextPosition> letters) {
        TextPosition first = letters.get(0);
        words.add(new Word(getCurrentPageNo(), text, first.getXDirAdj() * MILLIMETRES_PER_POINT, first.getYDirAdj() * MILLIMETRES_PER_POINT));
    }
}
