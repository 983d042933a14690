package org.rathaus.backoffice.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.model.ResourceModel;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.kernel.identity.SecondFactors.Outcome;
import org.rathaus.web.Element;

/** Asks whoever has given the password for the code of the second factor, or for a recovery code. */
public final class SecondFactorPage extends SignedInPage {

    static final String PATH = "second-factor";

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String TARGET = "to";

    private Outcome outcome = Outcome.ACCEPTED;

    /** Opens a session of two factors when the right code is posted to it. */
    public SecondFactorPage(PageParameters parameters) {
        super(parameters);
        if (hasShownBoth() || !factors().isSet(owner())) {
            throw request().seeOther(areaLink(""));
        }
        if (request().isPost()) {
            check();
        }
    }

    /** Its address, from a page that is to be gone to afterwards. */
    static String address(SignedInPage from) {
        String target = from.safe(from.here());
        return from.areaLink(PATH) + (target.isEmpty() ? "" : "?" + TARGET + "=" + URLEncoder.encode(target, StandardCharsets.UTF_8));
    }

    private void check() {
        outcome = factors().check(owner(), request().parameter("code"), request().client());
        if (outcome == Outcome.ACCEPTED) {
            signIn(member(), LevelOfAssurance.SUBSTANTIAL);
            throw request().seeOther(areaLink(safe(request().parameter(TARGET))));
        }
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new ErrorNote("error", outcome == Outcome.ACCEPTED ? "" : getString("outcome." + outcome)));
        add(new Label("area", new ResourceModel(area().path() + "Area")));
        add(new Element("form").attribute("action", areaLink(PATH))
                .with(new Element("to").attribute("value", safe(request().parameter(TARGET)))));
        add(new Element("signOut").attribute("action", areaLink("sign-out")));
    }

    @Override
    protected List<String> titleParts() {
        return List.of((outcome == Outcome.ACCEPTED ? "" : getString("errorPrefix")) + getString("title"), getString(area().path() + "Area"));
    }

    @Override
    protected void setHeaders(WebResponse response) {
        super.setHeaders(response);
        if (outcome == Outcome.TOO_MANY_ATTEMPTS) {
            response.setStatus(TOO_MANY_REQUESTS);
            response.setHeader("Retry-After", "60");
        }
    }
}
