package org.rathaus.service.postalvote.desk;

import java.util.Map;

import org.rathaus.web.Field;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;

/** Writes the staff's pages out of KERN's components; its sections number themselves. */
final class Sheet {

    private static final int LONGEST_WORDS = 100;

    private final Html html;
    private final Kern kern;
    private final String here;
    private int section;

    /** @param here where the forms are sent to */
    Sheet(Html html, String here) {
        this.html = html;
        this.kern = new Kern(html);
        this.here = here;
    }

    Html html() {
        return html;
    }

    Kern kern() {
        return kern;
    }

    void link(String address, String text) {
        html.open("p", "kern-body");
        kern.link(address, text);
        html.close("p");
    }

    void section(String heading, Runnable content) {
        kern.section("section" + ++section, heading);
        content.run();
        kern.endSection();
    }

    /** What was done. */
    void done(String text) {
        html.open("div", "portal-section");
        kern.done(text);
        html.close("div");
    }

    /** What is to be looked at. */
    void warning(String text) {
        html.open("div", "portal-section");
        kern.note("warning", text);
        html.close("div");
    }

    /** A form that changes something: its hidden fields, what else is in it, and its button. */
    void form(Map<String, String> hidden, Runnable fields, String look, String button) {
        kern.form(here);
        hidden.forEach(kern::hidden);
        fields.run();
        button(look, button);
        kern.endForm();
    }

    /** A button alone that changes something. */
    void button(Map<String, String> hidden, String look, String button) {
        form(hidden, () -> { }, look, button);
    }

    void button(String look, String text) {
        kern.actions().submit("", look, text).endActions();
    }

    /** A form that looks for something: what the address says besides, and a line to type. */
    void find(Map<String, String> hidden, String name, String label, String typed, String button) {
        kern.search(here.replaceAll("[?].*", ""));
        hidden.forEach(kern::hidden);
        kern.field(Field.of(name, label, typed).most(LONGEST_WORDS)).endFilter(button);
    }

    /** A list to choose from. */
    void choice(String name, String label, Map<String, String> options, String chosen) {
        kern.field(Field.of(name, label, chosen).options(options));
    }

    /** One line to type; without a hint where that is empty. */
    void line(String name, String label, String hint, int most) {
        kern.field(Field.of(name, label, "").hint(hint).most(most));
    }

    /** Several lines to type. */
    void lines(String name, String label, String hint, String value, int most) {
        kern.field(Field.of(name, label, value).as(Field.Kind.LINES).rows(8).hint(hint).most(most));
    }
}
