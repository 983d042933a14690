package org.rathaus.web.area;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.identity.Audience;
import org.rathaus.kernel.identity.SignInFailedException;
import org.rathaus.kernel.identity.SignInFailedException.Reason;
import org.rathaus.web.Element;

/** Says why a provider of identities signs nobody in, and what to do. */
public final class SignInFailure extends Panel {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final Audience audience;
    private final String provider;
    private final String signIn;

    /**
     * Of a failure.
     *
     * @param provider what people call the provider
     * @param signIn   the address of the page with all ways to sign in
     */
    public SignInFailure(String id, SignInFailedException failure, Audience audience, String provider, String signIn) {
        super(id);
        setRenderBodyOnly(true);
        reason = failure.reason();
        this.audience = audience;
        this.provider = provider;
        this.signIn = signIn;
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new Label("title", title()));
        String suffix = reason == Reason.NOT_ADMITTED || reason == Reason.LEVEL ? "." + audience : "";
        add(new Label("text", getString("failure.text." + reason + suffix).replace("{0}", provider)));
        add(new Element("link").attribute("href", signIn));
    }

    /** In a few words. */
    public String title() {
        return getString("failure.title." + reason);
    }

    /** The status of the page that says so. */
    public static int status(Reason reason) {
        return switch (reason) {
            case CANCELLED, EXPIRED -> 200;
            case UNAVAILABLE -> 503;
            case TOO_MANY -> 429;
            case UNTRUSTED, LEVEL, NOT_ADMITTED -> 403;
        };
    }
}
