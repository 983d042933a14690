package org.rathaus.portal.internal.account;

import java.util.List;

import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Audience;
import org.rathaus.kernel.identity.SignInFailedException;
import org.rathaus.web.area.Elsewhere;
import org.rathaus.web.area.SignInFailure;

/** A page on the way to a provider of identities or back; it is seen only when somebody does not get on. */
public abstract class ElsewherePage extends AccountPage {

    private static final long serialVersionUID = 1L;

    private transient SignInFailedException failure;
    private transient SignInFailure said;

    /** Goes on at once, if it can. */
    protected ElsewherePage(PageParameters parameters) {
        super(parameters);
        try {
            throw goOn(new Elsewhere(request(), area().external(), Audience.CITIZENS, "account"), provider());
        } catch (SignInFailedException e) {
            failure = e;
        }
    }

    private String provider() {
        return getPageParameters().get("provider").toString("");
    }

    /** What ends the request. */
    protected abstract RuntimeException goOn(Elsewhere elsewhere, String provider) throws SignInFailedException;

    @Override
    protected void onInitialize() {
        super.onInitialize();
        String name = new Elsewhere(request(), area().external(), Audience.CITIZENS, "account").provider(provider()).name(language());
        String to = failure.to().isEmpty() ? "" : "?to=" + Destination.of(failure.to());
        said = new SignInFailure("failure", failure, Audience.CITIZENS, name, areaLink("sign-in") + to);
        add(said);
    }

    @Override
    protected List<String> titleParts() {
        return List.of(getString("errorPrefix") + said.title(), getString("myAccount"));
    }

    @Override
    protected void setHeaders(WebResponse response) {
        super.setHeaders(response);
        response.setStatus(SignInFailure.status(failure.reason()));
    }
}
