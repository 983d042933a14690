package org.rathaus.web;

import java.io.Serializable;
import java.util.regex.Pattern;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.storage.StorageException;
import org.rathaus.api.town.Town;
import org.rathaus.web.area.CoreRequest;
import org.rathaus.web.area.FramePart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads citizens to the sign-in, and from there back to the service that they come from, or to their account. Not there in
 * a town that offers no accounts.
 */
final class FrameAccount extends FramePart {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FrameAccount.class);
    /** A service or a page of its form; nothing with a secret in its address. */
    private static final Pattern SERVICE = Pattern.compile("[a-z][a-z0-9-]*(?:/apply(?:/[a-z][A-Za-z0-9]*)?)?");

    private final boolean isIn;

    FrameAccount(String id, boolean forCitizens) {
        super(id);
        boolean offered = forCitizens && CoreRequest.current().town().filter(Town::offersAccounts).isPresent();
        setVisible(offered);
        isIn = offered && isSignedIn();
    }

    /** A page that says that the database is away must not need it. */
    private static boolean isSignedIn() {
        try {
            return CoreRequest.current().session(Audience.CITIZENS).isPresent();
        } catch (StorageException e) {
            LOG.debug("nobody counts as signed in while the database is away", e);
            return false;
        }
    }

    @Override
    protected Serializable subject() {
        return isIn ? "in" : from();
    }

    private static String from() {
        CoreRequest request = CoreRequest.current();
        String home = request.link("");
        String path = request.path().startsWith(home) ? request.path().substring(home.length()) : "";
        return SERVICE.matcher(path).matches() && !path.startsWith("account") ? path : "";
    }

    @Override
    protected void fill() {
        String from = from();
        String signIn = "account/sign-in" + (from.isEmpty() ? "" : "?to=" + from);
        add(new ExternalLink("link", CoreRequest.current().link(isIn ? "account" : signIn))
                .add(new Label("name", getString(isIn ? "myAccount" : "signIn")).setRenderBodyOnly(true)));
    }
}
