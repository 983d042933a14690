package org.rathaus.itests;

import com.microsoft.playwright.Page;
import org.rathaus.testkit.Authenticator;

/** Opens an account and has each of its pages inspected. */
final class AccountTour {

    private static final String EMAIL = "ewa@example.org";

    private final Page page;
    private final Inspector inspector;
    private final Form form;
    private final Mailbox mails;
    private Authenticator phone;

    AccountTour(Page page, Inspector inspector, Mailbox mails) {
        this.page = page;
        this.inspector = inspector;
        this.form = new Form(page);
        this.mails = mails;
    }

    void go(String statusPage) {
        inspector.visit(statusPage, "status-guest");
        inspector.visit("/norderstedt/account/elsewhere/keycloak", "account-elsewhere-away");
        inspector.visit("/norderstedt/account/return/keycloak", "account-elsewhere-expired");
        inspector.visit("/norderstedt/account/return/keycloak?lang=de-simple", "easy-account-elsewhere-expired");
        inspector.visit("/norderstedt/account/sign-in?lang=en", "english-account-sign-in");
        inspector.visit("/norderstedt/account/register", "english-account-register");
        inspector.visit("/norderstedt/account/recover", "english-account-recover");
        page.navigate("/norderstedt/?lang=de");
        inspector.visit("/norderstedt/account/sign-in", "account-sign-in");
        page.locator("#email").fill(EMAIL);
        form.next();
        inspector.inspect("account-sign-in-error");
        inspector.visit("/norderstedt/account/recover", "account-recover");
        inspector.visit("/norderstedt/account/register", "account-register");
        form.next();
        inspector.inspect("account-register-error");
        page.locator("#email").fill(EMAIL);
        form.next();
        inspector.inspect("account-register-sent");
        inspector.visit("/norderstedt/account/link/" + "A".repeat(22), "account-link-expired");
        inspector.visit(Mailbox.link(mails.wait(EMAIL, 1)), "account-link");
        form.next();
        inspector.inspect("account-link-error");
        page.locator("#newPassword").fill(Account.PASSWORD);
        form.next();
        inspector.inspect("account-empty");
        own(statusPage);
    }

    private void own(String statusPage) {
        inspector.visit(statusPage, "status-account");
        form.leave(page.locator("form:has(button)", new Page.LocatorOptions().setHasText("In mein Konto")).locator("button"));
        inspector.inspect("status-account-taken");
        form.begin("norderstedt").person("Grünwald");
        form.leave(page.locator("button[value=save]"));
        inspector.inspect("later-account");
        inspector.visit("/norderstedt/account", "account");
        inspector.visit("/norderstedt/account/inbox", "account-inbox-empty");
        inspector.visit("/norderstedt/account/profile", "account-profile");
        page.locator("#birthDate").fill("gestern");
        form.next();
        inspector.inspect("account-profile-error");
        page.locator("#birthDate").fill("9.3.1961");
        form.next();
        inspector.inspect("account-profile-saved");
        inspector.visit("/norderstedt/account/security", "account-security");
        form.next();
        inspector.inspect("account-security-error");
        secondFactor();
        inspector.visit("/norderstedt/account/data", "account-data");
        inspector.visit("/norderstedt/account?lang=de-simple", "easy-account");
        inspector.visit("/norderstedt/account/security", "easy-account-security");
        inspector.visit("/norderstedt/account/data?lang=en", "english-account-data");
        page.navigate("/norderstedt/account?lang=de");
        form.leave(page.locator("form[action$=sign-out] button"));
    }

    private void secondFactor() {
        inspector.visit("/norderstedt/account/authenticator?lang=de-simple", "easy-account-authenticator");
        inspector.visit("/norderstedt/account/authenticator?lang=en", "english-account-authenticator");
        inspector.visit("/norderstedt/account/authenticator?lang=de", "account-authenticator");
        phone = Authenticator.of(page.locator("#key").textContent());
        form.next();
        inspector.inspect("account-authenticator-error");
        page.locator("#code").fill(phone.code());
        page.locator("#password").fill(Account.PASSWORD);
        form.next();
        inspector.inspect("account-recovery-codes");
        inspector.visit("/norderstedt/account/authenticator", "account-authenticator-set");
        inspector.visit("/norderstedt/account/security", "account-security-factor");
        page.navigate("/norderstedt/account");
        form.leave(page.locator("form[action$=sign-out] button"));
        page.waitForURL("**/norderstedt/");
        signIn();
        inspector.inspect("account-second-factor");
        form.next();
        inspector.inspect("account-second-factor-error");
        page.locator("#code").fill(phone.code());
        form.next();
    }

    private void signIn() {
        page.navigate("/norderstedt/account/sign-in");
        page.locator("#email").fill(EMAIL);
        page.locator("#password").fill(Account.PASSWORD);
        form.next();
    }

    /** What staff have written to the owner meanwhile. */
    void message() {
        signIn();
        page.locator("#code").fill(phone.code());
        form.next();
        inspector.inspect("account-unread");
        inspector.visit("/norderstedt/account/inbox", "account-inbox");
        form.next();
        inspector.inspect("account-inbox-read");
        inspector.visit("/norderstedt/account/inbox?lang=de-simple", "easy-account-inbox");
        inspector.visit("/norderstedt/account/inbox?lang=en", "english-account-inbox");
        page.navigate("/norderstedt/account?lang=de");
        form.leave(page.locator("form[action$=sign-out] button"));
    }
}
