package org.rathaus.backoffice.internal.staff;

import java.util.stream.Stream;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;
import org.rathaus.web.Element;
import org.rathaus.web.PortalRequest;

/** A home, a step of a form with errors, and a mail in one theme. A picture: nothing in it can be used. */
final class BrandScene extends Panel {

    private static final long serialVersionUID = 1L;

    /** @param theme {@code light} or {@code dark} */
    BrandScene(String id, Town town, String theme) {
        super(id);
        setRenderBodyOnly(true);
        PortalRequest request = PortalRequest.current();
        String field = "birthDate-" + theme;
        Element scene = new Element("scene").attribute("data-kern-theme", theme).styled("portal-scene--" + theme);
        scene.with(new Label("official", town.officialName()), new Label("name", town.name()),
                new Element("logo").attribute("src", request.link("assets/" + town.brand().version() + "/logo.svg")),
                new Label("title", town.text("home.title", request.language()).orElse(town.name())),
                new Element("label").attribute("for", field), new Element("field").attribute("id", field).attribute("aria-describedby", field + "-error"),
                new Element("error").attribute("id", field + "-error"), new Label("mail", mail(town, request)));
        add(scene);
    }

    /** Mails are plain text: of the brand they have the name and whom to ask. */
    private static String mail(Town town, PortalRequest request) {
        Contact contact = town.contact("*");
        Stream<String> lines = Stream.of(contact.name(), contact.role(request.language()), contact.phone(), "", "-- ", town.officialName());
        return Stream.concat(lines, town.address().stream()).reduce((a, b) -> a + "\n" + b).orElse("");
    }
}
