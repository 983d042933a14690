package org.rathaus.backoffice.internal;

import java.util.List;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.kernel.audit.AuditTrail.Entry;
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
                new Label("what", what(it)))));
        add(rows);
    }

    /** Behind the account the log may name the provider of identities that said who it is. */
    private String what(Entry entry) {
        String[] words = entry.detail().split(" ");
        return entry.action().equals("sign_in") && words.length > 1 ? getString("log.elsewhere").replace("{0}", words[1])
                : getString("action." + entry.action(), null, entry.action());
    }
}
