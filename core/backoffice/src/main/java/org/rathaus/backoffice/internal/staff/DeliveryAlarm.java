package org.rathaus.backoffice.internal.staff;

import java.util.List;

import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.kernel.delivery.DeliveryDesk.Backlog;

/** Leads to what has not arrived; not there when all is well. */
final class DeliveryAlarm extends Panel {

    private static final long serialVersionUID = 1L;

    DeliveryAlarm(String id, List<Backlog> backlogs, String address) {
        super(id);
        setRenderBodyOnly(true);
        setVisible(!backlogs.isEmpty());
        add(new ExternalLink("link", address));
    }
}
