package org.rathaus.backoffice.internal;

import java.util.Map;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.web.Element;

/** Says what went wrong and what to do; takes the focus. Not there when there is nothing to say. */
public final class ErrorNote extends Panel {

    private static final long serialVersionUID = 1L;
    /** The id of what it says. */
    private static final String MESSAGE = "errorMessage";

    /** With the message, or an empty text. */
    public ErrorNote(String id, String message) {
        this(id, message, "");
    }

    /** The same, as the way to the field with this id; without one, as it is no field's fault, it leads nowhere. */
    public ErrorNote(String id, String message, String field) {
        this(id, field.isEmpty() ? message : "", field.isEmpty() || message.isEmpty() ? Map.of() : Map.of(field, message));
    }

    /**
     * Of several fields, each with the way to it; a message that is no field's fault stands before them.
     *
     * @param fields what is wrong, by the id of the field, in the order of the page
     */
    public ErrorNote(String id, String message, Map<String, String> fields) {
        super(id);
        setRenderBodyOnly(true);
        setVisible(!message.isEmpty() || !fields.isEmpty());
        RepeatingView items = new RepeatingView("field");
        fields.forEach((field, text) -> items.add(new Element(items.newChildId()).with(new ExternalLink("link", "#" + field, text))));
        add(new Label("message", message).setVisible(!message.isEmpty()), new Element("toFields").with(items).when(!fields.isEmpty()));
    }

    /** The field that it is about, marked for eyes and for screen readers, which read the message after the hint. */
    public static Element mark(Element field, String hint) {
        return invalid(field, hint).styled("kern-form-input__input--error");
    }

    /** The same for a list to choose from. */
    public static Element markList(Element select, String hint) {
        return invalid(select, hint).styled("kern-form-input__select--error");
    }

    /** The group of fields that it is about. */
    public static Element markGroup(Element fieldset) {
        return describe(fieldset, "").styled("kern-fieldset--error");
    }

    private static Element invalid(Element field, String hint) {
        return describe(field, hint).attribute("aria-invalid", "true");
    }

    private static Element describe(Element field, String hint) {
        return field.attribute("aria-describedby", (hint + " " + MESSAGE).strip());
    }
}
