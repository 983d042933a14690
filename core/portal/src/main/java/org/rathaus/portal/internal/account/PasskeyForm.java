package org.rathaus.portal.internal.account;

import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.wicket.Component;
import org.rathaus.web.Html;

/**
 * A button by which a browser answers with a passkey. {@code passkey.js} shows it where the browser can; without JavaScript, or
 * without passkeys, there is a sentence in its place.
 *
 * @param kind   {@code create} or {@code get}
 * @param asked  what the browser is asked, or where it asks for that
 * @param action where the answer goes, as {@code answer}
 * @param fields what goes there, too
 */
record PasskeyForm(String kind, Map.Entry<String, String> asked, String action, Map<String, String> fields) {

    /** The id of the button. */
    static final String BUTTON = "passkeyButton";
    private static final String[] SAYINGS = {"waiting", "cancelled", "known", "unsupported", "failed"};

    /** Creates one. */
    static PasskeyForm create(String asked, String action, Map<String, String> fields) {
        return new PasskeyForm("create", Map.entry("data-asked", asked), action, fields);
    }

    /** Shows one. What is asked must be fresh, so it is fetched. */
    static PasskeyForm get(String askedAt, String action, Map<String, String> fields) {
        return new PasskeyForm("get", Map.entry("data-asked-at", askedAt), action, fields);
    }

    /** The texts are the page's {@code passkey.<kind>…}. */
    void write(Html html, Component page) {
        html.open("form", "portal-form").with("method", "post").with("action", action).with("hidden", true)
                .with("data-passkey", kind).with(asked.getKey(), asked.getValue());
        for (String saying : SAYINGS) {
            html.with("data-" + saying, page.getString("passkey." + saying));
        }
        Map<String, String> sent = new LinkedHashMap<>(fields);
        sent.put("answer", "");
        sent.forEach((name, value) -> html.open("input").with("type", "hidden").with("name", name).with("value", value));
        html.open("p", "kern-body").with("role", "status").text("").close("p");
        html.open("div", "portal-actions").open("button", "kern-btn kern-btn--secondary").with("type", "submit").with("id", BUTTON)
                .element("span", "kern-label", page.getString("passkey." + kind)).close("button").close("div").close("form");
        html.open("p", "kern-body").with("hidden", true).text(page.getString("passkey." + kind + ".unable")).close("p");
        html.open("noscript").element("p", "kern-body", page.getString("passkey." + kind + ".noscript")).close("noscript");
    }
}
