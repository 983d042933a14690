package org.rathaus.portal.internal.account;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.kernel.identity.CitizenAccount;
import org.rathaus.kernel.identity.SecondFactors.Owner;
import org.rathaus.web.PortalRequest;

/** Whether a second factor is set up, and the way to do that or to end it. */
final class FactorPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final boolean isSet;

    FactorPanel(String id, CitizenAccount account) {
        super(id);
        setRenderBodyOnly(true);
        isSet = AccountArea.current().factors().isSet(Owner.of(account));
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new Label("state", getString(isSet ? "factor.set" : "factor.none")));
        add(new ExternalLink("link", PortalRequest.current().link("account/" + AuthenticatorPage.PATH))
                .add(new Label("what", getString(isSet ? "factor.change" : "factor.setUp")).setRenderBodyOnly(true)));
    }
}
