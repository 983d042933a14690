package org.rathaus.web.area;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;

/** How to take the key of a second factor into a program that shows codes: as a picture, as a link and to type. */
public final class AuthenticatorPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient Key key;

    /**
     * A key as such programs take it.
     *
     * @param secret in Base32
     * @param issuer where it is for
     * @param login  whose it is
     */
    public record Key(String secret, String issuer, String login) {

        /** As all such programs read it (Key Uri Format of Google Authenticator). */
        String address() {
            return "otpauth://totp/" + encoded(issuer) + ":" + encoded(login) + "?secret=" + secret + "&issuer=" + encoded(issuer);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }

        /** To type: in groups of four. */
        String inGroups() {
            return secret.replaceAll("(.{4})(?!$)", "$1 ");
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "Key[" + issuer + "]";
        }
    }

    /** With this key. */
    public AuthenticatorPanel(String id, Key key) {
        super(id);
        this.key = key;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new QrCode("picture", key.address()), new Label("key", key.inGroups()), new ExternalLink("app", key.address()));
    }
}
