package org.rathaus.backoffice.internal;

import java.util.List;

import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Audience;
import org.rathaus.kernel.identity.SignInFailedException;
import org.rathaus.web.NotFoundException;
import org.rathaus.web.area.Elsewhere;
import org.rathaus.web.area.SignInFailure;

/** A page on the way to a provider of identities or back; it is seen only when somebody does not get on. */
public abstract class ElsewherePage extends GuardedPage {

    private static final long serialVersionUID = 1L;

    private transient SignInFailedException failure;
    private transient SignInFailure said;

    /** Goes on at once, if it can. Operators have no provider. */
    protected ElsewherePage(PageParameters parameters) {
        super(parameters);
        if (request().town().isEmpty()) {
            throw new NotFoundException();
        }
        try {
            throw goOn(elsewhere(), provider());
        } catch (SignInFailedException e) {
            failure = e;
        }
    }

    private Elsewhere elsewhere() {
        return new Elsewhere(request(), area().identities().external(), Audience.STAFF, area().path());
    }

    private String provider() {
        return getPageParameters().get("provider").toString("");
    }

    /** What ends the request. */
    protected abstract RuntimeException goOn(Elsewhere elsewhere, String provider) throws SignInFailedException;

    @Override
    protected void onInitialize() {
        super.onInitialize();
        said = new SignInFailure("failure", failure, Audience.STAFF, elsewhere().provider(provider()).name(language()), areaLink("sign-in"));
        add(said);
    }

    @Override
    protected List<String> titleParts() {
        return List.of(getString("errorPrefix") + said.title(), getString(area().path() + "Area"));
    }

    @Override
    protected void setHeaders(WebResponse response) {
        super.setHeaders(response);
        response.setStatus(SignInFailure.status(failure.reason()));
    }
}
