package org.rathaus.portal.internal.account;

import java.util.List;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.kernel.identity.Passkeys.Passkey;
import org.rathaus.web.Element;
import org.rathaus.web.NotFoundException;

/** One passkey of the account: its name, and its end. */
public final class PasskeyPage extends OwnPage {

    private static final long serialVersionUID = 1L;
    private static final String NAME = "name";

    private final transient List<Passkey> all;
    private final transient Passkey passkey;

    /** The id is the last part of the address. Renames or removes it when a form is posted to it. */
    public PasskeyPage(PageParameters parameters) {
        super(parameters, "security");
        String id = parameters.get("id").toString("");
        all = area().passkeys().list(account());
        passkey = all.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(NotFoundException::new);
        if (request().isPost()) {
            if (request().parameter("op").equals("remove")) {
                end();
            } else {
                rename(request().parameter(NAME));
            }
        }
    }

    private void rename(String name) {
        if (name.isBlank()) {
            wrong(NAME, "name.missing");
            return;
        }
        area().passkeys().rename(account(), passkey.id(), name);
        throw request().seeOther(areaLink("security?passkeyRenamed"));
    }

    private void end() {
        confirm();
        if (isFine()) {
            try {
                area().passkeys().remove(account(), passkey.id(), request().client());
            } catch (IllegalArgumentException e) {
                wrong(NAME, e.getMessage());
                return;
            }
            throw request().seeOther(areaLink("security?passkeyRemoved"));
        }
    }

    /** Without it nobody could sign in. */
    private boolean isLast() {
        return all.size() == 1 && !account().hasPassword();
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        String path = "passkeys/" + passkey.id();
        String typed = request().isPost() && request().parameter("op").equals("rename") ? request().parameter(NAME) : passkey.name();
        add(new Element("rename").attribute("action", areaLink(path)).with(fields("nameFields", AccountField.text(NAME, "off", typed))));
        add(new Label("last", getString("passkey.last")).setVisible(isLast()));
        add(new SignInAgain("signInAgain", path).setVisible(!isLast() && mustSignInAgain()));
        add(new Element("remove").attribute("action", areaLink(path)).with(fields("removeFields", passwordIfAny()))
                .when(!isLast() && !mustSignInAgain()));
        add(new ExternalLink("back", areaLink("security")));
    }
}
