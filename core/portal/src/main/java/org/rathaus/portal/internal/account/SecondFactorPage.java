package org.rathaus.portal.internal.account;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.kernel.identity.CitizenAccount;
import org.rathaus.kernel.identity.SecondFactors.Outcome;
import org.rathaus.kernel.identity.SecondFactors.Owner;
import org.rathaus.kernel.identity.Session;
import org.rathaus.web.Element;

/** Asks whoever has shown the password for the code of the second factor, or for a recovery code. */
public final class SecondFactorPage extends AccountPage {

    private static final long serialVersionUID = 1L;
    private static final String CODE = "code";

    private final String to;

    /** Signs in when the right code is posted to it. */
    public SecondFactorPage(PageParameters parameters) {
        super(parameters);
        to = Destination.of(request().parameter("to"));
        Session session = request().begunSession(Audience.CITIZENS).orElseThrow(this::signInFirst);
        if (session.level() != LevelOfAssurance.NONE) {
            throw request().seeOther(request().link(to));
        }
        CitizenAccount account = area().accounts().find(town(), session.accountId()).filter(it -> area().factors().isSet(Owner.of(it)))
                .orElseThrow(this::signInFirst);
        if (request().isPost()) {
            check(account);
        }
    }

    private RuntimeException signInFirst() {
        return request().seeOther(areaLink("sign-in?to=" + to));
    }

    private void check(CitizenAccount account) {
        Outcome outcome = area().factors().check(Owner.of(account), request().parameter(CODE), request().client());
        if (outcome == Outcome.ACCEPTED) {
            request().signIn(Audience.CITIZENS, account.id(), LevelOfAssurance.LOW);
            throw request().seeOther(request().link(to));
        }
        judge(outcome, CODE);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new Element("form").attribute("action", areaLink("second-factor"))
                .with(new Element("to").attribute("value", to), fields("fields", AccountField.code(CODE))));
        add(new Element("signOut").attribute("action", areaLink("sign-out")));
    }
}
