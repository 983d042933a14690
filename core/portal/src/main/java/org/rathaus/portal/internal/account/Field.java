package org.rathaus.portal.internal.account;

import java.util.Map;

import org.apache.wicket.Component;
import org.rathaus.web.Html;

/**
 * A field of a form about an account. Its texts are {@code <id>.label} and, if there is one, {@code <id>.hint}; of one in a row,
 * such as {@code family1-givenName}, those of what follows the hyphen.
 *
 * @param id           names it in the form and in the page
 * @param type         HTML's type
 * @param autocomplete HTML's token, by which password managers know what to do
 * @param value        what was typed; never a password
 */
public record Field(String id, String type, String autocomplete, String value) {

    private static final String LONGEST = "1000";

    /** An address to write to. */
    public static Field email(String value) {
        return new Field("email", "email", "email", value);
    }

    /** The address to sign in with. */
    static Field login(String value) {
        return new Field("email", "email", "username", value);
    }

    /** The same, where browsers may offer passkeys among the addresses they know. */
    static Field passkeyOrLogin(String value) {
        return new Field("email", "email", "username webauthn", value);
    }

    /** The password of the account. */
    static Field password() {
        return new Field("password", "password", "current-password", "");
    }

    /** A code of the second factor. */
    static Field code(String id) {
        return new Field(id, "text", "one-time-code", "");
    }

    /** A password to be. */
    static Field newPassword() {
        return new Field("newPassword", "password", "new-password", "");
    }

    /** A text. */
    public static Field text(String id, String autocomplete, String value) {
        return new Field(id, "text", autocomplete, value);
    }

    /** With what is wrong with it, by the text that says so. */
    public void write(Html html, Component page, Map<String, String> problems) {
        String name = id.substring(id.lastIndexOf('-') + 1);
        String hint = page.getString(name + ".hint", null, "");
        boolean wrong = problems.containsKey(id);
        String described = (hint.isEmpty() ? "" : id + "-hint ") + (wrong ? id + "-error" : "");
        html.open("div", "kern-form-input" + (wrong ? " kern-form-input--error" : ""))
                .open("label", "kern-label").with("for", id).text(page.getString(name + ".label")).close("label");
        if (!hint.isEmpty()) {
            html.open("div", "kern-hint").with("id", id + "-hint").text(hint).close("div");
        }
        html.open("input", "kern-form-input__input" + (wrong ? " kern-form-input__input--error" : "")).with("id", id).with("name", id)
                .with("type", type).with("maxlength", LONGEST).withAny("autocomplete", autocomplete).withAny("value", value)
                .withAny("aria-describedby", described.strip());
        if (wrong) {
            html.with("aria-invalid", "true").open("p", "kern-error").with("id", id + "-error").icon("danger")
                    .element("span", "kern-body", page.getString(problems.get(id))).close("p");
        }
        html.close("div");
    }

    /** All that is wrong, each leading to its field. Takes the focus, with and without JavaScript. */
    public static void summary(Html html, Component page, Map<String, String> problems) {
        html.open("div", "kern-alert kern-alert--danger portal-error-summary").with("data-error-summary", true).with("tabindex", "-1")
                .with("autofocus", true).with("role", "group").with("aria-labelledby", "errorSummaryTitle");
        html.open("div", "kern-alert__header").icon("danger").open("h2", "kern-title").with("id", "errorSummaryTitle")
                .text(page.getString("errorTitle")).close("h2").close("div");
        html.open("div", "kern-alert__body").open("ul", "kern-list portal-error-summary__list");
        problems.forEach((field, key) -> html.open("li").open("a", "kern-link kern-link--no-visited-state").with("href", "#" + field)
                .text(page.getString(key)).close("a").close("li"));
        html.close("ul").close("div").close("div");
    }
}
