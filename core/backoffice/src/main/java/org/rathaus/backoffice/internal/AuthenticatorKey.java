package org.rathaus.backoffice.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.apache.wicket.Component;
import org.rathaus.web.QrCode;

/**
 * A key as programs for second factors take it.
 *
 * @param key    in Base32
 * @param issuer where it is for
 * @param login  whose it is
 */
record AuthenticatorKey(String key, String issuer, String login) {

    /** As all such programs read it (Key Uri Format of Google Authenticator). */
    String address() {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(login) + "?secret=" + key + "&issuer=" + encoded(issuer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** To type: in groups of four. */
    String inGroups() {
        return key.replaceAll("(.{4})(?!$)", "$1 ");
    }

    Component picture(String id) {
        return new QrCode(id, address());
    }
}
