package org.rathaus.backoffice.internal.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.cases.Status.Tone;
import org.rathaus.backoffice.internal.Badge;
import org.rathaus.kernel.identity.AccountDesk.Entry;
import org.rathaus.kernel.identity.AccountDesk.State;
import org.rathaus.web.Element;

/** Accounts by login, each leading to its own page. */
final class AccountTable extends Panel {

    private static final long serialVersionUID = 1L;
    private static final Map<State, Tone> TONES = Map.of(State.IN_FORCE, Tone.SUCCESS, State.DEACTIVATED, Tone.WARNING);

    private final transient List<Entry> accounts;
    private final String list;

    AccountTable(String id, List<Entry> accounts, String list) {
        super(id);
        this.accounts = accounts;
        this.list = list;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView rows = new RepeatingView("account");
        accounts.forEach(it -> rows.add(row(rows.newChildId(), it)));
        add(new Element("table").with(rows).when(!accounts.isEmpty()));
        add(new Element("empty").when(accounts.isEmpty()));
    }

    private Component row(String id, Entry entry) {
        return new Element(id)
                .with(new ExternalLink("open", list + "/" + entry.member().id()).add(new Label("login", entry.member().login())))
                .with(new Label("name", entry.member().name()))
                .with(new Label("role", role(entry, this)))
                .with(badge("state", entry.state(), this))
                .with(new Label("factor", getString(entry.hasSecondFactor() ? "factor.set" : "factor.none")));
    }

    /** What it is, and whether it sees all services. */
    static String role(Entry entry, Component texts) {
        int services = entry.member().services().size();
        String reach = services == 0 ? "" : texts.getString(services == 1 ? "reach.one" : "reach").replace("{0}", String.valueOf(services));
        return texts.getString("role." + entry.member().role()) + reach;
    }

    static Badge badge(String id, State state, Component texts) {
        return new Badge(id, Optional.ofNullable(TONES.get(state)), texts.getString("state." + state));
    }
}
