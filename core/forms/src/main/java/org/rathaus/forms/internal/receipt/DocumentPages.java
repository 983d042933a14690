package org.rathaus.forms.internal.receipt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.rathaus.api.document.Document;
import org.rathaus.api.document.Document.Block;
import org.rathaus.api.document.Document.Recipient;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;
import org.w3c.dom.Element;

/** What services write, as XHTML. Each document begins on a page of its own, below whose it is, and has its own numbers of pages. */
final class DocumentPages {

    private static final Texts TEXTS = Texts.of(DocumentPages.class);

    private final Town town;
    private final Xhtml page;
    private final DocumentBlocks blocks;

    /** @param language of the file; each document may have another one */
    DocumentPages(Town town, Locale language, Alphabet alphabet) {
        this.town = town;
        this.page = new Xhtml(language, alphabet);
        this.blocks = new DocumentBlocks(page);
    }

    org.w3c.dom.Document build(String title, List<Document> documents) {
        page.head(title, title + ", " + town.officialName(), town, "");
        page.style("document.css");
        documents.forEach(this::add);
        return page.document();
    }

    private void add(Document document) {
        page.forgetSubstitutes();
        Element body = page.element(page.body(), "div", "document");
        body.setAttribute("lang", document.language().toLanguageTag());
        page.text(body, "div", "foot", document.title());
        Optional<Recipient> recipient = document.blocks().stream().filter(Recipient.class::isInstance).map(Recipient.class::cast).findFirst();
        page.letterhead(body, town, recipient.map(Recipient::lines).orElse(List.of()));
        page.text(body, "h1", document.title());
        for (Block block : document.blocks()) {
            if (recipient.filter(it -> it == block).isEmpty()) {
                blocks.write(body, block, document.language());
            }
        }
        if (page.hasSubstitutes()) {
            page.text(body, "p", "note", TEXTS.get(document.language(), "substitutes"));
        }
    }
}
