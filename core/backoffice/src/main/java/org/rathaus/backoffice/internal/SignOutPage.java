package org.rathaus.backoffice.internal;

import java.util.List;
import java.util.Optional;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Audience;
import org.rathaus.kernel.audit.AuditTrail.AccountEvent;
import org.rathaus.web.area.Counter;
import org.rathaus.web.area.SignedOutElsewhere;

/** Signs out when it is posted to, and leads to the sign-in, over the provider of identities that the session is from. */
public final class SignOutPage extends GuardedPage {

    private static final long serialVersionUID = 1L;

    private final String elsewhere;
    private transient SignedOutElsewhere said;

    /** Leads on at once. */
    public SignOutPage(PageParameters parameters) {
        super(parameters);
        Optional<String> farewell = request().isPost() ? farewell() : Optional.empty();
        if (request().isPost()) {
            signedIn().ifPresent(it -> area().identities().audit().write(it.townId(), it.id(), AccountEvent.SIGN_OUT, it.id(), ""));
            request().signOut(Audience.STAFF);
            Counter.of(request()).ifPresent(it -> Counter.end(request()));
        }
        elsewhere = farewell.orElseThrow(() -> request().seeOther(areaLink("")));
    }

    private Optional<String> farewell() {
        return request().town().flatMap(town -> request().session(Audience.STAFF)
                .flatMap(it -> area().identities().external().farewell(town, it, request().absolute(area().path()))));
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        said = new SignedOutElsewhere("said", elsewhere);
        add(said);
    }

    @Override
    protected List<String> titleParts() {
        return List.of(said.title(), getString(area().path() + "Area"));
    }
}
