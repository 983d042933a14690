package org.rathaus.forms.internal.receipt;

import java.util.List;
import java.util.Locale;

import org.rathaus.api.document.LabelSheet;
import org.rathaus.api.document.LabelSheet.Format;
import org.rathaus.api.document.LabelSheet.Label;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Sheets of labels as XHTML, each label at its place in millimetres. */
final class LabelPages {

    /** Around what stands on a label, as printers may be out by two millimetres. */
    static final double MARGIN = 4;

    private static final Texts TEXTS = Texts.of(DocumentPages.class);
    /** A reader at arm's length takes no more. */
    private static final double LARGEST_CODE = 35;
    /** Of the width of a label. */
    private static final double CODE_SHARE = 0.42;
    private static final double GAP = 2;

    private final LabelSheet sheet;
    private final Format format;
    private final Xhtml page;

    LabelPages(LabelSheet sheet, Alphabet alphabet) {
        this.sheet = sheet;
        this.format = sheet.format();
        this.page = new Xhtml(sheet.language(), alphabet);
    }

    Document build(Town town) {
        page.head(sheet.title(), sheet.title() + ", " + town.officialName(), town.officialName());
        page.style("labels.css");
        List<Label> labels = sheet.labels();
        int onSheet = format.columns() * format.rows();
        for (int from = 0; from < labels.size(); from += onSheet) {
            Element paper = page.element(page.body(), "div", "sheet");
            for (int i = 0; i < onSheet && from + i < labels.size(); i++) {
                add(paper, labels.get(from + i), i);
            }
        }
        return page.document();
    }

    private void add(Element paper, Label label, int place) {
        Element element = page.element(paper, "div", format.isFramed() ? "label framed" : "label");
        place(element, format.left() + place % format.columns() * format.width(), format.top() + place / format.columns() * format.height(),
                format.width(), format.height());
        double code = label.code().isEmpty() ? 0 : codeSize();
        double width = format.width() - 2 * MARGIN - (code > 0 ? code + GAP : 0);
        double height = format.height() - 2 * MARGIN;
        Element words = page.element(element, "div", "words");
        place(words, MARGIN, MARGIN, width, height);
        words.setAttribute("style", words.getAttribute("style") + "; font-size: " + LabelFont.fitting(label, width, height) + "pt");
        if (!label.heading().isEmpty()) {
            page.text(words, "p", "heading", label.heading());
        }
        page.text(words, "p", String.join("\n", label.lines()));
        if (code > 0) {
            Element picture = page.picture(element, QrPicture.of(label.code()), TEXTS.get(sheet.language(), "code"));
            place(picture, format.width() - MARGIN - code, MARGIN, code, code);
        }
    }

    private double codeSize() {
        return Math.min(LARGEST_CODE, Math.min(format.height() - 2 * MARGIN, format.width() * CODE_SHARE));
    }

    private static void place(Element element, double left, double top, double width, double height) {
        element.setAttribute("style", String.format(Locale.ROOT, "left: %.3fmm; top: %.3fmm; width: %.3fmm; height: %.3fmm", left, top, width, height));
    }
}
