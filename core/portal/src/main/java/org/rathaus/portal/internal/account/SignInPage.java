package org.rathaus.portal.internal.account;

import java.util.Map;
import java.util.Optional;

import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.identity.CitizenAccounts.Attempt;
import org.rathaus.kernel.identity.CitizenAccounts.Outcome;
import org.rathaus.web.Element;
import org.rathaus.web.HtmlPart;
import org.rathaus.web.PortalRequest;
import org.rathaus.web.area.ProviderLinks;

/** Asks for address and password or for a passkey, and leads on to where the citizen came from. */
public final class SignInPage extends AccountPage {

    private static final long serialVersionUID = 1L;

    private final String to;
    private final LevelOfAssurance level;

    /** Signs in when these are posted to it. */
    public SignInPage(PageParameters parameters) {
        super(parameters, PortalRequest.current().requireTown().offersAccounts() || asked() != LevelOfAssurance.NONE);
        to = Destination.of(request().parameter("to"));
        level = asked();
        if (request().isPost() && hasOwnAccounts()) {
            if (request().parameter("op").equals("passkey")) {
                showPasskey();
            } else {
                typePassword();
            }
        }
    }

    /** What the page takes from which the citizen comes. */
    private static LevelOfAssurance asked() {
        return LevelOfAssurance.named(PortalRequest.current().parameter("level")).orElse(LevelOfAssurance.NONE);
    }

    /** Whom to ask about the service that the citizen comes from. */
    private Contact whoHelps() {
        Town town = request().requireTown();
        return request().core().catalog().find(to.replaceFirst("/.*", ""))
                .map(it -> town.contact(it.id(), it.descriptor().category().key(), "*")).orElseGet(() -> town.contact("*"));
    }

    private void showPasskey() {
        Attempt attempt = area().site().map(it -> area().passkeys().signIn(it, request().parameter("answer"), request().client()))
                .orElseGet(() -> new Attempt(Outcome.REFUSED, null));
        if (attempt.outcome() == Outcome.ACCEPTED) {
            signInWithPasskey(attempt.account());
            throw request().seeOther(request().link(to));
        }
        judge(attempt, "passkey.refused");
    }

    private void typePassword() {
        Attempt attempt = area().accounts().signIn(town(), request().parameter("email"), request().parameter("password"), client());
        if (attempt.outcome() == Outcome.ACCEPTED) {
            throw request().seeOther(signIn(attempt.account()) ? request().link(to) : areaLink("second-factor?to=" + to));
        }
        judge(attempt, "refused");
    }

    private void judge(Attempt attempt, String refused) {
        if (attempt.outcome() == Outcome.TOO_MANY_ATTEMPTS) {
            tooMany("email");
        } else {
            wrong("email", refused);
        }
    }

    @Override
    protected Optional<String> script() {
        return hasOwnAccounts() ? area().site().map(it -> "passkey.js") : Optional.empty();
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new Note("note", getPageParameters(), "deleted"));
        boolean own = hasOwnAccounts() && LevelOfAssurance.LOW.reaches(level);
        boolean passkeys = own && area().site().isPresent();
        String email = request().isPost() ? request().parameter("email") : "";
        add(new LevelPanel("level", level, ways(), whoHelps()));
        add(new Element("form").attribute("action", areaLink("sign-in"))
                .with(new Element("to").attribute("value", to), new Element("asked").attribute("value", level.key()).when(level != LevelOfAssurance.NONE))
                .with(fields("fields", passkeys ? AccountField.passkeyOrLogin(email) : AccountField.login(email), AccountField.password())).when(own));
        add(new HtmlPart("passkey", html -> passkey().write(html, this)).setVisible(passkeys));
        add(new ProviderLinks("providers", Audience.CITIZENS, "account", to, level));
        add(new Element("forgotten").with(new ExternalLink("recover", areaLink("recover"))).when(own));
        add(new Element("none").with(new Element("why").when(level == LevelOfAssurance.NONE), new ExternalLink("register", areaLink("register"))).when(own));
    }

    private PasskeyForm passkey() {
        return PasskeyForm.get(areaLink("passkey-question"), areaLink("sign-in"), Map.of("op", "passkey", "to", to, "level", level.key()));
    }
}
