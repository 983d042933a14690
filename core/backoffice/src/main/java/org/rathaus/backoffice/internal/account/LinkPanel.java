package org.rathaus.backoffice.internal.account;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.web.Element;

/** A link to hand over, which is shown now and never again; not there without one. */
final class LinkPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String address;

    LinkPanel(String id, String name, String address) {
        super(id);
        this.name = name;
        this.address = address;
        setRenderBodyOnly(true);
        setVisible(!address.isEmpty());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new Label("title", getString("invited").replace("{0}", name)));
        add(new Element("link").attribute("value", address));
    }
}
