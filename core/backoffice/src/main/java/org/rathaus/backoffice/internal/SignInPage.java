package org.rathaus.backoffice.internal;

import java.util.List;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.model.ResourceModel;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.kernel.identity.StaffAccounts.Attempt;
import org.rathaus.kernel.identity.StaffAccounts.Outcome;
import org.rathaus.web.Element;
import org.rathaus.web.area.ProviderLinks;

/** Asks for name and password, at its own address or in place of the page that was asked for. */
public final class SignInPage extends GuardedPage {

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String PATH = "sign-in";
    private static final String WAIT_SECONDS = "60";

    private Outcome outcome;

    /** Signs in when name and password are posted to it. */
    public SignInPage(PageParameters parameters) {
        super(parameters);
        if (request().isPost() && isAtItsOwnAddress()) {
            outcome = attempt();
        }
    }

    private Outcome attempt() {
        Attempt attempt = area().accounts().signIn(area().place(request()), request().parameter("login"),
                request().parameter("password"), request().client(Audience.STAFF));
        if (attempt.outcome() == Outcome.SIGNED_IN) {
            signIn(attempt.member(), LevelOfAssurance.LOW);
            throw request().seeOther(areaLink(target()));
        }
        return attempt.outcome();
    }

    private boolean isAtItsOwnAddress() {
        return request().path().endsWith("/" + PATH);
    }

    /** Where to go afterwards: the page that was asked for. */
    private String target() {
        return safe(isAtItsOwnAddress() ? request().parameter("to") : here());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new ErrorNote("error", outcome == null ? "" : getString("outcome." + outcome)));
        add(new Element("form")
                .attribute("action", areaLink(PATH))
                .with(new Element("to").attribute("value", target()))
                .with(new Element("login")
                        .attribute("value", outcome == null ? "" : request().parameter("login")))
                .with(new Element("password")));
        add(new ProviderLinks("providers", Audience.STAFF, area().path(), target()));
        add(new Label("area", new ResourceModel(area().path() + "Area")));
    }

    @Override
    protected List<String> titleParts() {
        return List.of((outcome == null ? "" : getString("errorPrefix")) + getString("title"),
                getString(area().path() + "Area"));
    }

    @Override
    protected void setHeaders(WebResponse response) {
        super.setHeaders(response);
        if (outcome == Outcome.TOO_MANY_ATTEMPTS) {
            response.setStatus(TOO_MANY_REQUESTS);
            response.setHeader("Retry-After", WAIT_SECONDS);
        }
    }
}
