package org.rathaus.itests;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.rathaus.testkit.Visitor;

/** Opens an account with a passkey and has each page about passkeys inspected. */
final class PasskeyTour {

    private static final String EMAIL = "passkey@example.org";
    private static final String BUTTON = "#passkeyButton";

    private final Page page;
    private final Inspector inspector;
    private final Form form;
    private final Mailbox mails;

    /** In a browser that comes by a host name. */
    PasskeyTour(Page page, Inspector inspector, Mailbox mails) {
        this.page = page;
        this.inspector = inspector;
        this.form = new Form(page);
        this.mails = mails;
    }

    void go(Visitor visitor) {
        VirtualAuthenticator authenticator = new VirtualAuthenticator(page);
        visitor.post("/norderstedt/account/register", Map.of("email", EMAIL));
        inspector.visit(Mailbox.link(mails.wait(EMAIL, 1)), "passkey-link");
        page.locator(BUTTON).click();
        page.waitForURL("**/account?opened");
        inspector.visit("/norderstedt/account/security", "passkey-security");
        form.leave(page.locator("#passkeysTitle ~ table a"));
        inspector.inspect("passkey-last");
        page.locator("#name").fill(" ");
        form.next();
        inspector.inspect("passkey-name-error");
        inspector.visit("/norderstedt/account/passkeys/new", "passkey-new");
        page.locator(BUTTON).click();
        page.locator("[role=status]:text('schon einen Passkey')").waitFor();
        inspector.inspect("passkey-new-known");
        inspector.visit("/norderstedt/account/passkeys/new?lang=de-simple", "easy-passkey-new");
        inspector.visit("/norderstedt/account/security?lang=en", "english-passkey-security");
        inspector.visit("/norderstedt/account/data?lang=de", "passkey-data");
        page.navigate("/norderstedt/account");
        form.leave(page.locator("form[action$=sign-out] button"));
        authenticator.recognise(false);
        inspector.visit("/norderstedt/account/sign-in", "passkey-sign-in");
        page.locator(BUTTON).click();
        page.locator("[role=status]:text('nehmen Sie das Passwort')").waitFor();
        inspector.inspect("passkey-sign-in-cancelled");
    }
}
