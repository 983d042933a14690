package org.rathaus.portal.internal.home;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;
import org.rathaus.web.Element;
import org.rathaus.web.PortalRequest;

/** Whom to call about which service, for those who do not want the internet. */
final class ContactList extends Panel {

    private static final long serialVersionUID = 1L;

    ContactList(String id, Town town, List<Card> cards) {
        super(id);
        setRenderBodyOnly(true);
        setVisible(!cards.isEmpty());
        Map<Contact, List<String>> titles = cards.stream().collect(Collectors.groupingBy(
                it -> town.contact(it.id(), it.category().key()), LinkedHashMap::new, Collectors.mapping(Card::title, Collectors.toList())));
        RepeatingView contacts = new RepeatingView("contact");
        titles.forEach((contact, services) -> contacts.add(show(contacts.newChildId(), contact, services)));
        add(contacts);
    }

    private static Component show(String id, Contact contact, List<String> services) {
        Locale language = PortalRequest.current().language();
        String role = contact.role(language);
        return new Element(id).with(new Label("services", String.join(", ", services)),
                new Label("person", role.isEmpty() ? contact.name() : contact.name() + ", " + role),
                new ExternalLink("phone", "tel:" + contact.phone().replaceAll("[^+0-9]", ""), contact.phone()),
                new Label("hours", contact.hours(language)).setVisible(!contact.hours(language).isEmpty()));
    }
}
