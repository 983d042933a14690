package org.rathaus.backoffice.internal;

import java.util.List;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.audit.AuditTrail.Entry;
import org.rathaus.web.Element;

/** What happened to one's own account: sign-ins, tried ones included, and changes. */
final class SignInLog extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient List<Entry> entries;

    SignInLog(String id, List<Entry> entries) {
        super(id);
        this.entries = entries;
        setRenderBodyOnly(true);
        setVisible(!entries.isEmpty());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView rows = new RepeatingView("row");
        entries.forEach(it -> rows.add(new Element(rows.newChildId()).with(Moments.label("at", it.at(), getLocale()),
                new Label("what", getString("action." + it.action(), null, it.action())))));
        add(rows);
    }
}
