package org.rathaus.backoffice.internal;

import java.util.List;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.model.ResourceModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.identity.Client;
import org.rathaus.kernel.identity.SecondFactors.Outcome;
import org.rathaus.web.Element;
import org.rathaus.web.NotFoundException;
import org.rathaus.web.area.AuthenticatorPanel;
import org.rathaus.web.area.AuthenticatorPanel.Key;
import org.rathaus.web.area.RecoveryCodesPanel;

/**
 * Sets the second factor up; whoever has one makes new recovery codes or takes it away, each with a code. A post says in
 * {@code op} what to do. Recovery codes are in the answer to the post that makes them and nowhere else.
 */
public final class AuthenticatorPage extends SignedInPage {

    static final String PATH = "authenticator";

    private static final long serialVersionUID = 1L;

    private final transient List<String> codes;
    private final boolean isSet;
    private String problem = "";

    /** Does what the form that was sent is for. */
    public AuthenticatorPage(PageParameters parameters) {
        super(parameters);
        boolean before = factors().isSet(owner());
        if (before && !hasShownBoth()) {
            throw request().seeOther(areaLink(SecondFactorPage.PATH));
        }
        codes = request().isPost() ? act(before, request().parameter("op")) : List.of();
        isSet = before || !codes.isEmpty();
    }

    /** The recovery codes to show; none if something is wrong. */
    private List<String> act(boolean before, String operation) {
        String code = request().parameter("code");
        Client client = request().client();
        Outcome outcome = before ? factors().check(owner(), code, client) : factors().confirm(owner(), code, client);
        if (outcome != Outcome.ACCEPTED) {
            problem = "outcome." + outcome;
            return List.of();
        }
        if (operation.equals("remove")) {
            remove(before);
        }
        return before ? factors().renewRecovery(owner(), request().client()) : setUp();
    }

    /** Who has it now is the only one who is signed in. */
    private List<String> setUp() {
        request().core().sessions().endAll(member().townId(), Audience.STAFF, member().id(), session().id());
        List<String> made = factors().renewRecovery(owner(), request().client());
        signIn(member(), LevelOfAssurance.SUBSTANTIAL);
        return made;
    }

    /** Does not return. */
    private void remove(boolean before) {
        if (!before || member().role().needsSecondFactor()) {
            throw new NotFoundException();
        }
        factors().remove(owner(), request().client());
        request().core().sessions().endAll(member().townId(), Audience.STAFF, member().id(), session().id());
        signIn(member(), LevelOfAssurance.LOW);
        throw request().seeOther(areaLink(OwnAccountPage.PATH));
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new ErrorNote("error", problem.isEmpty() ? "" : getString(problem)));
        add(new Label("area", new ResourceModel(area().path() + "Area")));
        add(new Label("title", getString(titleKey())));
        add(shownCodes());
        add(setUpForm());
        add(new Element("set").with(new ExternalLink("account", areaLink(OwnAccountPage.PATH)),
                new Element("remove").when(!member().role().needsSecondFactor())).when(isSet && codes.isEmpty()));
    }

    private Element shownCodes() {
        return new Element("codes").with(new RecoveryCodesPanel("list", codes), new ExternalLink("next", areaLink(""))).when(!codes.isEmpty());
    }

    private Element setUpForm() {
        Element form = new Element("setUp").when(!isSet);
        if (!isSet) {
            String issuer = request().town().map(Town::name).orElse("Rathaus");
            form.with(new Label("why", getString(member().role().needsSecondFactor() ? "why.needed" : "why")),
                    new AuthenticatorPanel("authenticator", new Key(factors().begin(owner()), issuer, member().login())));
        }
        return form;
    }

    private String titleKey() {
        return codes.isEmpty() ? "title" : "codes.title";
    }

    @Override
    protected List<String> titleParts() {
        return List.of((problem.isEmpty() ? "" : getString("errorPrefix")) + getString(titleKey()), getString(area().path() + "Area"));
    }
}
