package org.rathaus.portal.internal.account;

import java.util.List;
import java.util.Optional;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Audience;
import org.rathaus.web.area.SignedOutElsewhere;

/** Signs out when it is posted to, and leads home, over the provider of identities that the session is from. */
public final class SignOutPage extends AccountPage {

    private static final long serialVersionUID = 1L;

    private final String elsewhere;
    private transient SignedOutElsewhere said;

    /** Leads on at once. */
    public SignOutPage(PageParameters parameters) {
        super(parameters);
        Optional<String> farewell = request().isPost() ? request().session(Audience.CITIZENS)
                .flatMap(it -> area().external().farewell(request().requireTown(), it, request().absolute(""))) : Optional.empty();
        if (request().isPost()) {
            request().session(Audience.CITIZENS).ifPresent(it -> area().drafts().hold(town(), it.accountId()));
            request().signOut(Audience.CITIZENS);
        }
        elsewhere = farewell.orElseThrow(() -> request().seeOther(request().link("")));
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        said = new SignedOutElsewhere("said", elsewhere);
        add(said);
    }

    @Override
    protected List<String> titleParts() {
        return List.of(said.title(), getString("myAccount"));
    }
}
