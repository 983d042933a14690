package org.rathaus.backoffice.internal.staff;

import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.web.Element;

/** Leads on in a list, and back to its beginning. Pages have no numbers: to count them all would take as long as to read them. */
final class PageLinks extends Panel {

    private static final long serialVersionUID = 1L;

    /** The next page begins after what is given, unless that is empty. */
    PageLinks(String id, WorkListQuery query, String next, String home) {
        super(id);
        setRenderBodyOnly(true);
        setVisible(!next.isEmpty() || !query.after().isEmpty());
        add(new Element("toFirst").with(new ExternalLink("first", home + query.after("").toAddress())).when(!query.after().isEmpty()));
        add(new Element("toNext").with(new ExternalLink("next", home + query.after(next).toAddress())).when(!next.isEmpty()));
    }
}
