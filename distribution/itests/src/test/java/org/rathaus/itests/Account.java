package org.rathaus.itests;

import java.util.Map;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Visitor;

/** A citizen's account in a town, as its owner uses it in a browser. */
record Account(String town, String email, String password) {

    static final String PASSWORD = "drei grüne Fahrräder";

    /** Opens an account in the town for somebody new. */
    static Account open(Visitor visitor, Mailbox mails, String town, String email) {
        Account account = new Account(town, email, PASSWORD);
        visitor.post(account.path("/register"), Map.of("email", email));
        String link = Mailbox.link(mails.wait(email, 1));
        Page opened = visitor.visit(link).answer("newPassword", PASSWORD).submit().page();
        if (!opened.path().equals(account.path("?opened"))) {
            throw new AssertionError(opened.toString());
        }
        return account;
    }

    String path(String page) {
        return "/" + town + "/account" + page;
    }

    /** What the portal says to this password. */
    Page signIn(Visitor visitor, String typed) {
        return visitor.post(path("/sign-in"), Map.of("email", email, "password", typed));
    }

    Page signIn(Visitor visitor) {
        return signIn(visitor, password);
    }

    boolean isSignedIn(Visitor visitor) {
        return visitor.get(path("")).status() == 200;
    }
}
