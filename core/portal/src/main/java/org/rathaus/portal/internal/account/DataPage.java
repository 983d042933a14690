package org.rathaus.portal.internal.account;

import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.CitizenAccounts.Outcome;
import org.rathaus.web.Element;

/** All that is kept of the account to take along, and its end. */
public final class DataPage extends OwnPage {

    private static final long serialVersionUID = 1L;
    private static final String PATH = "data";

    /** Deletes the account when the password is posted to it. */
    public DataPage(PageParameters parameters) {
        super(parameters, PATH);
        if (request().isPost()) {
            delete();
        }
    }

    /** What was sent stays with the town; from now on only its links open it. */
    private void delete() {
        judge(area().accounts().delete(account(), request().parameter("password"), request().client()), "password");
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
        add(new Element("form").attribute("action", areaLink(PATH)).with(fields("fields", Field.password())));
    }
}
