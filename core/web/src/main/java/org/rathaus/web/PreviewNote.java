package org.rathaus.web;

import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.web.area.CoreRequest;

/** Says on each page of a service that is looked at before citizens have it that what is sent is nothing, and ends that. */
final class PreviewNote extends Panel {

    private static final long serialVersionUID = 1L;

    PreviewNote(String id) {
        super(id);
        CoreRequest request = CoreRequest.current();
        setRenderBodyOnly(true);
        setVisible(request.isPreview());
        add(new Element("form").attribute("action", request.link(request.firstSegment())));
    }
}
