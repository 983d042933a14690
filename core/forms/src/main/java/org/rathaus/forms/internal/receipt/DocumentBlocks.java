package org.rathaus.forms.internal.receipt;

import java.util.Base64;
import java.util.List;
import java.util.Locale;

import org.rathaus.api.document.Document.Block;
import org.rathaus.api.document.Document.Code;
import org.rathaus.api.document.Document.Facts;
import org.rathaus.api.document.Document.Heading;
import org.rathaus.api.document.Document.Paragraph;
import org.rathaus.api.document.Document.Picture;
import org.rathaus.api.document.Document.Recipient;
import org.rathaus.api.document.Document.Signatures;
import org.rathaus.api.document.Document.Table;
import org.rathaus.api.service.Texts;
import org.w3c.dom.Element;

/** The parts of documents as XHTML. */
final class DocumentBlocks {

    private static final Texts TEXTS = Texts.of(DocumentPages.class);

    private final Xhtml page;

    DocumentBlocks(Xhtml page) {
        this.page = page;
    }

    void write(Element body, Block block, Locale language) {
        if (block instanceof Heading it) {
            page.text(body, "h2", it.text());
        } else if (block instanceof Paragraph it) {
            page.text(body, "p", it.text());
        } else if (block instanceof Recipient it) {
            page.text(body, "p", String.join("\n", it.lines()));
        } else if (block instanceof Facts it) {
            Element table = page.table(body);
            it.values().forEach((name, value) -> page.row(table, name, value));
        } else if (block instanceof Table it) {
            table(body, it);
        } else if (block instanceof Code it) {
            code(body, it, language);
        } else if (block instanceof Picture it) {
            page.picture(page.element(body, "div", "picture"), "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(it.jpeg()), it.says());
        } else if (block instanceof Signatures it) {
            Element signatures = page.element(body, "div", "signatures");
            it.names().forEach(name -> page.text(signatures, "p", "signature", name));
        }
    }

    private void table(Element body, Table table) {
        Element element = page.element(body, "table", "list");
        List<Integer> widths = ColumnWidths.of(table);
        Element head = page.element(page.element(element, "thead", ""), "tr", "");
        for (int i = 0; i < widths.size(); i++) {
            Element column = page.text(head, "th", table.columns().get(i));
            column.setAttribute("scope", "col");
            column.setAttribute("style", "width: " + widths.get(i) + "%");
        }
        Element rows = page.element(element, "tbody", "");
        for (List<String> row : table.rows()) {
            Element line = page.element(rows, "tr", "");
            for (int i = 0; i < widths.size(); i++) {
                page.text(line, "td", i < row.size() ? row.get(i) : "");
            }
        }
    }

    private void code(Element body, Code code, Locale language) {
        Element element = page.element(body, "div", "code");
        page.picture(element, QrPicture.of(code.content()), TEXTS.get(language, "code"));
        page.text(element, "p", code.says());
    }
}
