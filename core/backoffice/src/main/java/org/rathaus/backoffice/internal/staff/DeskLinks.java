package org.rathaus.backoffice.internal.staff;

import java.util.Collection;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.kernel.service.ServiceCatalog;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.web.Element;

/** The ways to the pages that services have for staff; not there when none has any. */
final class DeskLinks extends Panel {

    private static final long serialVersionUID = 1L;

    DeskLinks(String id, ServiceCatalog catalog, Collection<ServiceTerms> services, String address) {
        super(id);
        setRenderBodyOnly(true);
        RepeatingView items = new RepeatingView("desk");
        services.stream().filter(it -> catalog.hasDesk(it.serviceId())).forEach(it -> items.add(new Element(items.newChildId())
                .with(new ExternalLink("link", address + it.serviceId()).add(new Label("name", it.title())))));
        add(items);
        setVisible(items.size() > 0);
    }
}
