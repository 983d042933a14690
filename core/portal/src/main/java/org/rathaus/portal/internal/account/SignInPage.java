package org.rathaus.portal.internal.account;

import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.CitizenAccounts.Attempt;
import org.rathaus.api.identity.CitizenAccounts.Outcome;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.web.Element;
import org.rathaus.web.ProviderLinks;

/** Asks for address and password, and leads on to where the citizen came from. */
public final class SignInPage extends AccountPage {

    private static final long serialVersionUID = 1L;

    private final String to;

    /** Signs in when address and password are posted to it. */
    public SignInPage(PageParameters parameters) {
        super(parameters);
        to = Destination.of(request().parameter("to"));
        if (request().isPost() && hasOwnAccounts()) {
            attempt();
        }
    }

    private void attempt() {
        Attempt attempt = area().accounts().signIn(town(), request().parameter("email"), request().parameter("password"), request().client());
        if (attempt.outcome() == Outcome.ACCEPTED) {
            request().signIn(Audience.CITIZENS, attempt.account().id(), LevelOfAssurance.NONE);
            throw request().seeOther(request().link(to));
        }
        if (attempt.outcome() == Outcome.TOO_MANY_ATTEMPTS) {
            tooMany("email");
        } else {
            wrong("email", "refused");
        }
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new Note("note", getPageParameters(), "deleted"));
        add(new Element("form").attribute("action", areaLink("sign-in"))
                .with(new Element("to").attribute("value", to))
                .with(fields("fields", Field.login(request().isPost() ? request().parameter("email") : ""), Field.password()))
                .when(hasOwnAccounts()));
        add(new ProviderLinks("providers", Audience.CITIZENS, "account", to));
        add(new Element("forgotten").with(new ExternalLink("recover", areaLink("recover"))).when(hasOwnAccounts()));
        add(new Element("none").with(new ExternalLink("register", areaLink("register"))).when(hasOwnAccounts()));
    }
}
