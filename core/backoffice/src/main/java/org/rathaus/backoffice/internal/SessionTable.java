package org.rathaus.backoffice.internal;

import java.util.List;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.kernel.identity.Session;
import org.rathaus.web.Element;

/** Where somebody is signed in, each with a button that ends it. */
final class SessionTable extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient List<Session> sessions;
    private final transient Session here;

    SessionTable(String id, List<Session> sessions, Session here) {
        super(id);
        this.sessions = sessions;
        this.here = here;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView rows = new RepeatingView("row");
        sessions.forEach(it -> rows.add(row(rows.newChildId(), it)));
        add(rows);
    }

    private Component row(String id, Session session) {
        boolean isHere = session.id().equals(here.id());
        String device = session.device().isEmpty() ? getString("device.unknown") : session.device();
        return new Element(id)
                .with(new Label("device", device))
                .with(Moments.label("opened", session.openedAt(), getLocale()))
                .with(Moments.label("used", session.usedAt(), getLocale()))
                .with(new Label("here", getString("here")).setVisible(isHere))
                .with(new Element("end").with(new Element("session").attribute("value", session.id()),
                        new Element("submit").attribute("aria-label", getString("end") + ": " + device)).when(!isHere));
    }
}
