package org.rathaus.web;

import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.town.Contact;

/** The person to call, write to or visit. */
final class FrameHelp extends Panel {

    private static final long serialVersionUID = 1L;

    FrameHelp(String id, Contact contact) {
        super(id);
        setRenderBodyOnly(true);
        setVisible(contact != null);
        if (contact != null) {
            String role = contact.role(PortalRequest.current().language());
            String hours = contact.hours(PortalRequest.current().language());
            add(new Label("person", contact.name()));
            add(new Label("role", role).setVisible(!role.isEmpty()));
            add(new ExternalLink("phone", "tel:" + contact.phone().replaceAll("[^+0-9]", ""), contact.phone()));
            add(new ExternalLink("email", "mailto:" + contact.email(), contact.email()));
            add(new WebMarkupContainer("hours").add(new Label("text", hours)).setVisible(!hours.isEmpty()));
        }
    }
}
