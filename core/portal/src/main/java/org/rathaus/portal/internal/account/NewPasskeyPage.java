package org.rathaus.portal.internal.account;

import java.util.Map;
import java.util.Optional;

import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.kernel.identity.Passkeys.Site;
import org.rathaus.web.Element;
import org.rathaus.web.HtmlPart;
import org.rathaus.web.NotFoundException;

/** Adds a passkey: first the owner shows that it is them, then the browser is asked for it. */
public final class NewPasskeyPage extends OwnPage {

    private static final long serialVersionUID = 1L;
    private static final String PATH = "passkeys/new";

    private final transient Site site;
    private String asked = "";

    /** Asks the browser when the password is posted to it, and adds the passkey with which it answers. */
    public NewPasskeyPage(PageParameters parameters) {
        super(parameters, PATH);
        site = area().site().filter(it -> !account().isOfProvider()).orElseThrow(NotFoundException::new);
        if (request().isPost()) {
            if (request().parameter("op").equals("add")) {
                add(request().parameter("answer"));
            } else {
                confirm();
            }
        }
        if (isFine() && isConfirmed()) {
            asked = area().passkeys().askToAdd(site, account());
        }
    }

    /** The browser is asked only after this, and its answer counts only if it was. */
    private boolean isConfirmed() {
        return account().hasPassword() ? request().isPost() : !mustSignInAgain();
    }

    private void add(String answer) {
        try {
            area().passkeys().add(site, account(), answer, request().client());
        } catch (IllegalArgumentException e) {
            wrong(account().hasPassword() ? PASSWORD : "again", e.getMessage());
            return;
        }
        throw request().seeOther(areaLink("security?passkeyAdded"));
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        boolean isAsked = !asked.isEmpty();
        boolean again = mustSignInAgain();
        add(new SignInAgain("signInAgain", PATH).setVisible(again));
        add(new Element("form").attribute("action", areaLink(PATH)).with(fields("fields", AccountField.password())).when(!isAsked && account().hasPassword()));
        add(new ExternalLink("again", areaLink(PATH)).setVisible(!isAsked && !account().hasPassword() && !again));
        add(new HtmlPart("create", html -> PasskeyForm.create(asked, areaLink(PATH), Map.of("op", "add")).write(html, this)).setVisible(isAsked));
        add(new ExternalLink("back", areaLink("security")));
    }

    @Override
    protected Optional<String> script() {
        return Optional.of("passkey.js");
    }
}
