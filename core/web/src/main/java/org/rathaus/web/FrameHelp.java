package org.rathaus.web;

import java.io.Serializable;
import java.util.Locale;

import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.rathaus.api.town.Contact;
import org.rathaus.web.area.CoreRequest;
import org.rathaus.web.area.FramePart;

/** The person to call, write to or visit. */
final class FrameHelp extends FramePart {

    private static final long serialVersionUID = 1L;

    private final Person person;

    /** @param contact null where there is nobody to name */
    FrameHelp(String id, Contact contact) {
        super(id);
        setVisible(contact != null);
        this.person = contact == null ? null : Person.of(contact, CoreRequest.current().language());
    }

    @Override
    protected Serializable subject() {
        return person;
    }

    @Override
    protected void fill() {
        add(new Label("person", person.name()));
        add(new WebMarkupContainer("role").add(new Label("text", person.role())).setVisible(!person.role().isEmpty()));
        add(new ExternalLink("phone", "tel:" + person.phone().replaceAll("[^+0-9]", ""), person.phone()));
        add(new ExternalLink("email", "mailto:" + person.email(), person.email()));
        add(new WebMarkupContainer("hours").add(new Label("text", person.hours())).setVisible(!person.hours().isEmpty()));
    }

    /** The contact in the language of the page. */
    private record Person(String name, String role, String phone, String email, String hours) implements Serializable {

        static Person of(Contact contact, Locale language) {
            return new Person(contact.name(), contact.role(language), contact.phone(), contact.email(),
                    contact.hours(language));
        }
    }
}
