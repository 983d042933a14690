package org.rathaus.forms.internal.receipt;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.AnsweredSteps;
import org.rathaus.kernel.service.ServiceTerms;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a receipt says, as XHTML. */
final class ReceiptDocument {

    private static final Texts TEXTS = Texts.of(ReceiptDocument.class);
    /** Deadlines are judged to the second. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Town town;
    private final CaseFile file;
    private final ServiceTerms terms;
    private final Xhtml page;

    ReceiptDocument(Town town, CaseFile file, ServiceTerms terms, Alphabet alphabet) {
        this.town = town;
        this.file = file;
        this.terms = terms;
        this.page = new Xhtml(terms.language(), alphabet);
    }

    Document build() {
        String title = text("title", file.reference());
        page.head(title, text("subject", terms.title(), town.officialName()), town, file.reference());
        page.letterhead(page.body(), town);
        page.text(page.body(), "h1", text("heading"));
        page.text(page.body(), "p", text("intro", town.officialName()));
        facts();
        answers();
        page.text(page.body(), "h2", text("status.title"));
        page.text(page.body(), "p", text("status.text"));
        contact();
        if (page.hasSubstitutes()) {
            page.text(page.body(), "p", text("substitutes")).setAttribute("class", "note");
        }
        return page.document();
    }

    private void facts() {
        Element table = page.table(page.body());
        page.row(table, text("reference"), file.reference());
        page.row(table, text("service"), terms.title());
        page.row(table, text("receivedAt"), receivedAt());
        page.row(table, text("status"), terms.statusName(file.events().get(0).status()));
    }

    private String receivedAt() {
        Optional<LocalDate> stamped = file.intake().arrivedOn();
        if (stamped.isPresent()) {
            return DateQuestion.write(stamped.get(), terms.language());
        }
        ZonedDateTime local = file.receivedAt().atZone(Offer.LEGAL_ZONE);
        return text("moment", DateQuestion.write(local.toLocalDate(), terms.language()), TIME.format(local));
    }

    private void answers() {
        page.text(page.body(), "h2", text("answers"));
        for (AnsweredSteps.Section section : AnsweredSteps.withNotes(file.answers(), terms)) {
            page.text(page.body(), "h3", section.title().isEmpty() ? text("otherAnswers") : section.title());
            section(section.answers());
        }
        if (terms.has("service.statement")) {
            page.text(page.body(), "h3", text("statement"));
            terms.text("service.statement").lines().filter(line -> !line.isBlank()).forEach(line -> page.text(page.body(), "p", line));
        }
    }

    /** Each row of a repeatable group has its name as a heading; a text of the form parts the table. */
    private void section(List<AnsweredSteps.Answer> answers) {
        String row = "";
        Element table = null;
        for (AnsweredSteps.Answer answer : answers) {
            if (!answer.row().equals(row)) {
                row = answer.row();
                table = null;
                page.text(page.body(), "h4", row.isEmpty() ? text("otherAnswers") : row);
            }
            if (answer.isNote()) {
                table = null;
                page.text(page.body(), "p", answer.value());
            } else {
                table = table == null ? page.table(page.body()) : table;
                page.row(table, answer.question(), answer.value());
            }
        }
    }

    private void contact() {
        Contact contact = terms.contact();
        String role = contact.role(terms.language());
        String hours = contact.hours(terms.language());
        page.text(page.body(), "h2", text("contact"));
        Element table = page.table(page.body());
        page.row(table, text("person"), role.isEmpty() ? contact.name() : contact.name() + ", " + role);
        page.row(table, text("phone"), contact.phone());
        page.row(table, text("email"), contact.email());
        if (!hours.isEmpty()) {
            page.row(table, text("hours"), hours);
        }
    }

    private String text(String key, Object... values) {
        return TEXTS.get(terms.language(), key, values);
    }
}
