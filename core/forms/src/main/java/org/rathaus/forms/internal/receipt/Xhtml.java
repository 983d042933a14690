package org.rathaus.forms.internal.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A page, built as a tree: what people typed can only become text, never markup. */
final class Xhtml {

    private static final String NAMESPACE = "http://www.w3.org/1999/xhtml";

    private final Document document;
    private final Element head;
    private final Element body;
    private final Alphabet alphabet;
    private boolean substitutes;

    /** With the language that screen readers shall read it in (PDF/UA-1, 7.2). */
    Xhtml(Locale language, Alphabet alphabet) {
        this.alphabet = alphabet;
        this.document = empty();
        Element html = document.createElementNS(NAMESPACE, "html");
        html.setAttribute("lang", language.toLanguageTag());
        document.appendChild(html);
        head = element(html, "head", "");
        body = element(html, "body", "");
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java makes XML documents", e);
        }
    }

    /** With whose it is in their colour; the foot, of letters, digits and hyphens, stands on each page. */
    void head(String title, String subject, Town town, String foot) {
        head(title, subject, town.officialName());
        String colour = town.brand().paperColour();
        style("receipt.css", foot.replaceAll("[^A-Za-z0-9-]", ""), colour);
    }

    /** Whose it is, above a line, with the logo where it can be painted. */
    void letterhead(Element parent, Town town) {
        Element head = element(parent, "div", "letterhead");
        LogoPicture.of(town.brand()).ifPresent(it -> picture(head, it, town.officialName()).setAttribute("class", "logo"));
        text(head, "p", "owner", town.officialName());
        text(head, "p", String.join("\n", town.address()));
    }

    /** The same, above what the window of an envelope shows (DIN 5008): who sends it and to whom. Nobody: no window. */
    void letterhead(Element parent, Town town, List<String> recipient) {
        letterhead(recipient.isEmpty() ? parent : element(parent, "div", "head"), town);
        if (!recipient.isEmpty()) {
            text(parent, "p", "sender", town.officialName() + ", " + String.join(", ", town.address()));
            text(parent, "p", "recipient", String.join("\n", recipient));
        }
    }

    /** Without a style. */
    void head(String title, String subject, String author) {
        text(head, "title", title);
        meta("subject", subject);
        meta("description", subject);
        meta("author", author);
    }

    private void meta(String name, String content) {
        Element meta = element(head, "meta", "");
        meta.setAttribute("name", name);
        meta.setAttribute("content", alphabet.write(content));
    }

    /** With a style sheet that lies beside this class; what is after it comes before it. */
    void style(String file, Object... values) {
        text(head, "style", Texts.fill(read(file), values));
    }

    private static String read(String file) {
        try (InputStream in = Xhtml.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Document document() {
        return document;
    }

    Element body() {
        return body;
    }

    /** Whether a character had to be replaced because the fonts lack it. */
    boolean hasSubstitutes() {
        return substitutes;
    }

    /** From now on others count. */
    void forgetSubstitutes() {
        substitutes = false;
    }

    Element element(Element parent, String name, String className) {
        Element element = document.createElementNS(NAMESPACE, name);
        if (!className.isEmpty()) {
            element.setAttribute("class", className);
        }
        parent.appendChild(element);
        return element;
    }

    Element text(Element parent, String name, String text) {
        Element element = element(parent, name, "");
        String written = alphabet.write(text);
        substitutes |= !alphabet.has(text);
        element.appendChild(document.createTextNode(written));
        return element;
    }

    /** The same with a class. */
    Element text(Element parent, String name, String className, String text) {
        Element element = text(parent, name, text);
        element.setAttribute("class", className);
        return element;
    }

    /** A picture, as an address that holds it, and what it says to whoever does not see it. */
    Element picture(Element parent, String data, String says) {
        Element picture = element(parent, "img", "");
        picture.setAttribute("src", data);
        picture.setAttribute("alt", alphabet.write(says));
        return picture;
    }

    Element table(Element parent) {
        return element(element(parent, "table", ""), "tbody", "");
    }

    /** What it is, as the header of its row, and what it says. */
    void row(Element table, String name, String value) {
        Element row = element(table, "tr", "");
        text(row, "th", name).setAttribute("scope", "row");
        text(row, "td", value);
    }
}
