package org.rathaus.portal.internal.account;

import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.wicket.Component;
import org.rathaus.web.Field;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;

/**
 * A field of a form about an account. Its texts are {@code <id>.label} and, if there is one, {@code <id>.hint}; of one in a row,
 * such as {@code family1-givenName}, those of what follows the hyphen.
 *
 * @param id           names it in the form and in the page
 * @param kind         what is typed
 * @param autocomplete HTML's token, by which password managers know what to do
 * @param value        what was typed; never a password
 */
public record AccountField(String id, Field.Kind kind, String autocomplete, String value) {

    private static final int LONGEST = 1000;

    /** An address to write to. */
    public static AccountField email(String value) {
        return new AccountField("email", Field.Kind.EMAIL, "email", value);
    }

    /** The address to sign in with. */
    static AccountField login(String value) {
        return new AccountField("email", Field.Kind.EMAIL, "username", value);
    }

    /** The same, where browsers may offer passkeys among the addresses they know. */
    static AccountField passkeyOrLogin(String value) {
        return new AccountField("email", Field.Kind.EMAIL, "username webauthn", value);
    }

    /** The password of the account. */
    static AccountField password() {
        return new AccountField("password", Field.Kind.PASSWORD, "current-password", "");
    }

    /** A code of the second factor. */
    static AccountField code(String id) {
        return new AccountField(id, Field.Kind.TEXT, "one-time-code", "");
    }

    /** A password to be. */
    static AccountField newPassword() {
        return new AccountField("newPassword", Field.Kind.PASSWORD, "new-password", "");
    }

    /** A text. */
    public static AccountField text(String id, String autocomplete, String value) {
        return new AccountField(id, Field.Kind.TEXT, autocomplete, value);
    }

    /** With what is wrong with it, by the text that says so. */
    public void write(Html html, Component page, Map<String, String> problems) {
        String name = id.substring(id.lastIndexOf('-') + 1);
        new Kern(html).field(Field.of(id, page.getString(name + ".label"), value).as(kind).hint(page.getString(name + ".hint", null, "")).most(LONGEST)
                .autocomplete(autocomplete).wrong(problems.containsKey(id) ? page.getString(problems.get(id)) : ""));
    }

    /** All that is wrong, each leading to its field. Takes the focus, with and without JavaScript. */
    public static void summary(Html html, Component page, Map<String, String> problems) {
        Map<String, String> messages = new LinkedHashMap<>();
        problems.forEach((field, key) -> messages.put(field, page.getString(key)));
        new Kern(html).errors(page.getString("errorTitle"), messages);
    }
}
