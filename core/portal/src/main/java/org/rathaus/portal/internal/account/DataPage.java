package org.rathaus.portal.internal.account;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Audience;
import org.rathaus.web.Element;
import org.rathaus.web.area.Elsewhere;

/** All that is kept of the account to take along, and its end. */
public final class DataPage extends OwnPage {

    private static final long serialVersionUID = 1L;
    private static final String PATH = "data";

    /** Deletes the account when the password is posted to it; where there is none, after a fresh sign-in. */
    public DataPage(PageParameters parameters) {
        super(parameters, PATH);
        if (request().isPost()) {
            delete();
        }
    }

    /** What was sent stays with the town; from now on only its links open it. */
    private void delete() {
        if (account().hasPassword()) {
            judge(area().accounts().delete(account(), request().parameter(PASSWORD), client()), PASSWORD);
        } else if (!area().accounts().delete(account(), session(), request().client())) {
            throw request().seeOther(areaLink(PATH));
        }
        if (isFine()) {
            area().cases().leave(request().requireTown(), account().id());
            area().drafts().leave(town(), account().id());
            request().signOut(Audience.CITIZENS);
            throw request().seeOther(areaLink("sign-in?deleted"));
        }
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new ExternalLink("export", areaLink(PATH + "/export")));
        boolean again = mustSignInAgain();
        add(new Element("form").attribute("action", areaLink(PATH)).with(fields("fields", passwordIfAny())).when(!again));
        add(new SignInAgain("signInAgain", PATH).setVisible(again && !account().isOfProvider()));
        add(new Element("again").with(new Label("provider", getString("again.text").replace("{0}", providerName())),
                new ExternalLink("link", areaLink(Elsewhere.DEPART + account().provider() + "?to=account/data&again")))
                .when(again && account().isOfProvider()));
    }
}
