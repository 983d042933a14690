package org.rathaus.forms.internal.receipt;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Letters.Letter;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.ServiceTerms;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a letter says, as XHTML: whose it is, to whom, about which case, and the text as the clerk wrote it. */
final class LetterDocument {

    private static final Texts TEXTS = Texts.of(LetterDocument.class);

    private final Town town;
    private final CaseFile file;
    private final ServiceTerms terms;
    private final Xhtml page;

    LetterDocument(Town town, CaseFile file, ServiceTerms terms, Alphabet alphabet) {
        this.town = town;
        this.file = file;
        this.terms = terms;
        this.page = new Xhtml(terms.language(), alphabet);
    }

    Document build(Letter letter) {
        page.head(letter.subject() + ", " + file.reference(), terms.title() + ", " + town.officialName(), town, file.reference());
        page.letterhead(page.body(), town, letter.recipient());
        page.text(page.body(), "h1", letter.subject());
        facts(letter);
        Element body = page.element(page.body(), "div", "letter");
        for (String paragraph : letter.text().split("\\n[ \\t]*\\n")) {
            page.text(body, "p", paragraph.strip());
        }
        page.text(body, "p", letter.author() + "\n" + town.officialName());
        page.text(page.body(), "p", text("electronic")).setAttribute("class", "note");
        return page.document();
    }

    private void facts(Letter letter) {
        Contact contact = terms.contact();
        Element table = page.table(page.body());
        page.row(table, text("date"), DateQuestion.write(letter.date(), terms.language()));
        page.row(table, text("reference"), file.reference());
        page.row(table, text("service"), terms.title());
        page.row(table, text("contact"), contact.name() + "\n" + contact.phone() + "\n" + contact.email());
    }

    private String text(String key) {
        return TEXTS.get(terms.language(), key);
    }
}
