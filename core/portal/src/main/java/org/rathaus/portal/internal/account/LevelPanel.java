package org.rathaus.portal.internal.account;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;
import org.rathaus.web.Element;
import org.rathaus.web.PortalRequest;
import org.rathaus.web.area.SignInWays;

/** Says to whoever comes from a form why they are asked to sign in, and how surely; or who helps where there is no way to it. */
final class LevelPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final LevelOfAssurance level;
    private final transient SignInWays ways;
    private final transient Contact contact;

    LevelPanel(String id, LevelOfAssurance level, SignInWays ways, Contact contact) {
        super(id);
        this.level = level;
        this.ways = ways;
        this.contact = contact;
        setRenderBodyOnly(true);
        setVisible(level != LevelOfAssurance.NONE);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        boolean open = ways.highest().reaches(level);
        Town town = PortalRequest.current().requireTown();
        add(new Element("open").with(new Label("text", getString("level." + level.or(LevelOfAssurance.LOW).key())),
                new Element("register").when(ways.hasAccounts() && LevelOfAssurance.LOW.reaches(level))).when(open));
        add(new Element("closed").with(new Label("text", getString("level.closed").replace("{0}", town.name())), new Label("contact", contact.name()),
                new ExternalLink("phone", "tel:" + contact.phone().replaceAll("[^+0-9]", ""), contact.phone())).when(!open));
    }
}
