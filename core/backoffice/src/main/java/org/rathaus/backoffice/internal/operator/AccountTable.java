package org.rathaus.backoffice.internal.operator;

import java.util.List;
import java.util.Optional;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.cases.Status.Tone;
import org.rathaus.api.identity.StaffAccounts;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.town.Town;
import org.rathaus.backoffice.internal.Badge;
import org.rathaus.web.Element;

/** The accounts of each town; whoever has no password yet can be sent a new link. */
final class AccountTable extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient List<Town> towns;
    private final transient StaffAccounts accounts;
    private final String action;

    AccountTable(String id, List<Town> towns, StaffAccounts accounts, String action) {
        super(id);
        this.towns = towns;
        this.accounts = accounts;
        this.action = action;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView rows = new RepeatingView("account");
        towns.forEach(town -> accounts.list(town.id()).forEach(member ->
                rows.add(row(rows.newChildId(), town, member))));
        add(new Element("table").with(rows).setVisible(rows.size() > 0));
        add(new Element("empty").setVisible(rows.size() == 0));
    }

    private Component row(String id, Town town, StaffMember member) {
        boolean inForce = accounts.find(town.id(), member.id()).isPresent();
        Optional<Tone> tone = inForce ? Optional.of(Tone.SUCCESS) : Optional.empty();
        return new Element(id)
                .with(new Label("town", town.name()))
                .with(new Label("login", member.login()))
                .with(new Label("name", member.name()))
                .with(new Badge("state", tone, getString(inForce ? "account.inForce" : "account.invited")))
                .with(again(member).setVisible(!inForce));
    }

    private Component again(StaffMember member) {
        return new Element("again")
                .attribute("action", action)
                .with(hidden("townId", member.townId()), hidden("loginValue", member.login()),
                        hidden("nameValue", member.name()))
                .with(new Element("renew").attribute("aria-label", getString("account.again") + ": " + member.login()));
    }

    private static Component hidden(String id, String value) {
        return new Element(id).attribute("value", value);
    }
}
