package org.rathaus.portal.internal.account;

import java.time.Instant;
import java.util.List;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.kernel.identity.Passkeys;
import org.rathaus.kernel.identity.Passkeys.Passkey;
import org.rathaus.web.Element;
import org.rathaus.web.PortalRequest;

/** The passkeys of an account, each leading to what can be done with it. */
final class PasskeyList extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient List<Passkey> passkeys;
    private final boolean possible;

    /**
     * These.
     *
     * @param possible whether there can be passkeys where the browser is
     */
    PasskeyList(String id, List<Passkey> passkeys, boolean possible) {
        super(id);
        this.passkeys = passkeys;
        this.possible = possible;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView rows = new RepeatingView("passkey");
        passkeys.forEach(it -> rows.add(row(rows.newChildId(), it)));
        add(new Element("table").with(rows).when(!passkeys.isEmpty()));
        add(new Element("none").when(passkeys.isEmpty() && possible));
        add(new Element("impossible").when(!possible));
        add(new Element("add").with(new ExternalLink("new", link("new"))).when(possible && passkeys.size() < Passkeys.MOST));
    }

    private static String link(String path) {
        return PortalRequest.current().link("account/passkeys/" + path);
    }

    private Element row(String id, Passkey passkey) {
        Element link = new Element("link").attribute("href", link(passkey.id()))
                .attribute("aria-label", getString("passkey.change") + ": " + passkey.name());
        return new Element(id).with(text("name", passkey.name()), text("added", day(passkey.addedAt())),
                text("used", passkey.usedAt().map(PasskeyList::day).orElse("–")), link);
    }

    private static Label text(String id, String text) {
        Label label = new Label(id, text);
        label.setRenderBodyOnly(true);
        return label;
    }

    private static String day(Instant moment) {
        return DateQuestion.write(PortalRequest.local(moment).toLocalDate(), PortalRequest.current().language());
    }
}
