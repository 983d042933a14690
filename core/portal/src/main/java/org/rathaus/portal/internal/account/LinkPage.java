package org.rathaus.portal.internal.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.kernel.identity.AccountLinks.Link;
import org.rathaus.kernel.identity.AccountLinks.Purpose;
import org.rathaus.kernel.identity.CitizenAccount;
import org.rathaus.kernel.identity.Passkeys;
import org.rathaus.web.Element;
import org.rathaus.web.HtmlPart;
import org.rathaus.web.NotFoundException;

/** Where the link of a mail leads. Looking uses nothing up, as programs that check mails look too; a button does. */
public final class LinkPage extends AccountPage {

    private static final long serialVersionUID = 1L;
    private static final String PASSWORD = "newPassword";

    private final String secret;
    private final transient Optional<Link> link;

    /** The secret is the last part of the address. Uses the link when a form is posted to it. */
    public LinkPage(PageParameters parameters) {
        super(parameters);
        secret = parameters.get("secret").toString("");
        link = area().links().find(town(), secret);
        if (request().isPost() && link.isPresent()) {
            use(link.get().purpose());
        }
    }

    /** A link proves the address in place of the password; the second factor, if there is one, is asked for all the same. */
    private void use(Purpose purpose) {
        boolean isIn;
        try {
            if (purpose == Purpose.EMAIL) {
                area().links().confirmEmail(town(), secret, request().client());
                throw request().seeOther(areaLink("security?confirmed"));
            }
            isIn = isByPasskey() ? open() : signIn(area().links().setPassword(town(), secret, request().parameter(PASSWORD), request().client()));
        } catch (IllegalArgumentException e) {
            wrong(purpose == Purpose.EMAIL ? "confirm" : PASSWORD, e.getMessage());
            return;
        }
        throw request().seeOther(!isIn ? areaLink("second-factor") : areaLink("") + (purpose == Purpose.REGISTER ? "?opened" : "?recovered"));
    }

    private boolean open() {
        Passkeys.Site site = area().site().orElseThrow(NotFoundException::new);
        CitizenAccount account = area().passkeys().open(site, secret, request().parameter("answer"), request().client());
        signInWithPasskey(account);
        return true;
    }

    private boolean isByPasskey() {
        return request().parameter("op").equals("passkey");
    }

    /** Whether an account can be opened with a passkey here. */
    private boolean offersPasskey() {
        return link.filter(it -> it.purpose() == Purpose.REGISTER).isPresent() && area().site().isPresent();
    }

    private String kind() {
        return link.map(it -> it.purpose().name().toLowerCase(Locale.ROOT)).orElse("expired");
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        String email = link.map(Link::email).orElse("");
        boolean isEmail = link.filter(it -> it.purpose() == Purpose.EMAIL).isPresent();
        add(new Label("heading", getString(kind() + ".title")), new Label("text", getString(kind() + ".text")));
        add(new Element("password").attribute("action", areaLink("link/" + secret))
                .with(new Element("username").attribute("value", email), fields("fields", AccountField.newPassword())).when(link.isPresent() && !isEmail));
        add(new Element("passkey").with(new HtmlPart("create", html -> PasskeyForm.create(area().passkeys().askToOpen(area().site().orElseThrow(), secret),
                areaLink("link/" + secret), Map.of("op", "passkey")).write(html, this))).when(offersPasskey()));
        add(new Element("confirm").attribute("action", areaLink("link/" + secret)).with(new Label("address", email)).when(isEmail));
        add(new Element("expired").with(new ExternalLink("register", areaLink("register")), new ExternalLink("recover", areaLink("recover")))
                .when(link.isEmpty()));
    }

    @Override
    protected Optional<String> script() {
        return offersPasskey() ? Optional.of("passkey.js") : Optional.empty();
    }

    @Override
    protected List<String> titleParts() {
        return List.of((isFine() ? "" : getString("errorPrefix")) + getString(kind() + ".title"), getString("myAccount"));
    }

    /**
     * The secret is in the address: no other request names it, not even one to us. Without any referrer browsers would send the
     * form with the origin {@code null} (Fetch, "append a request Origin header"), which could be anybody's.
     */
    @Override
    protected void setHeaders(WebResponse response) {
        super.setHeaders(response);
        response.setHeader("Referrer-Policy", "strict-origin");
        if (link.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_GONE);
        }
    }
}
