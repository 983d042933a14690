package org.rathaus.portal.internal.account;

import java.util.List;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.kernel.identity.SecondFactors;
import org.rathaus.kernel.identity.SecondFactors.Owner;
import org.rathaus.web.Element;
import org.rathaus.web.NotFoundException;
import org.rathaus.web.area.AuthenticatorPanel;
import org.rathaus.web.area.AuthenticatorPanel.Key;
import org.rathaus.web.area.RecoveryCodesPanel;

/**
 * Sets the second factor up; whoever has one makes new recovery codes or takes it away. Each takes the password again.
 * Whoever signs in with a provider of identities has theirs there. Recovery codes are in the answer to the post that makes them and nowhere else.
 */
public final class AuthenticatorPage extends OwnPage {

    static final String PATH = "authenticator";
    private static final long serialVersionUID = 1L;
    private static final String CODE = "code";

    private final transient Owner owner = Owner.of(account());
    private final boolean wasSet = factors().isSet(owner);
    private transient List<String> codes = List.of();

    /** Does what the form that was sent is for. */
    public AuthenticatorPage(PageParameters parameters) {
        super(parameters, PATH);
        if (!account().hasPassword()) {
            throw new NotFoundException();
        }
        if (request().isPost()) {
            judge(area().accounts().confirm(account(), request().parameter(PASSWORD), client()), PASSWORD);
            if (isFine()) {
                act();
            }
        }
    }

    private static SecondFactors factors() {
        return area().factors();
    }

    private void act() {
        if (!wasSet) {
            judge(factors().confirm(owner, request().parameter(CODE), request().client()), CODE);
        } else if (request().parameter("op").equals("remove")) {
            factors().remove(owner, request().client());
            endOthers();
            throw request().seeOther(areaLink("security?factorRemoved"));
        }
        if (isFine()) {
            codes = factors().renewRecovery(owner, request().client());
            endOthers();
        }
    }

    /** Who has it now is the only one who is signed in, under a new name. */
    private void endOthers() {
        request().core().sessions().endAll(town(), Audience.CITIZENS, account().id(), session().id());
        request().signIn(Audience.CITIZENS, account().id(), session().level().or(LevelOfAssurance.LOW));
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        boolean isNew = !wasSet && codes.isEmpty();
        add(new Label("heading", getString(titleKey())));
        add(new Element("codes").with(new RecoveryCodesPanel("list", codes), new ExternalLink("next", areaLink("security"))).when(!codes.isEmpty()));
        Element form = new Element("setUp").when(isNew);
        if (isNew) {
            form.with(new AuthenticatorPanel("authenticator", new Key(factors().begin(owner), request().requireTown().name(), account().email())),
                    new Element("form").attribute("action", areaLink(PATH)).with(fields("fields", AccountField.code(CODE), AccountField.password())));
        }
        add(form);
        add(new Element("set").with(new Label("left", getString("left").replace("{0}", String.valueOf(factors().recoveryLeft(owner)))),
                new Element("form").attribute("action", areaLink(PATH)).with(fields("fields", AccountField.password()))).when(wasSet && codes.isEmpty()));
    }

    private String titleKey() {
        return codes.isEmpty() ? "title" : "codes.title";
    }

    @Override
    protected List<String> titleParts() {
        return List.of((isFine() ? "" : getString("errorPrefix")) + getString(titleKey()), getString("myAccount"));
    }
}
