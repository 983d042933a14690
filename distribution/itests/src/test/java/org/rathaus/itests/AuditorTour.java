package org.rathaus.itests;

import com.microsoft.playwright.Page;

/** Goes through what somebody sees of the desk who only reads. */
final class AuditorTour {

    private final Page page;
    private final Inspector inspector;

    AuditorTour(Page page, Inspector inspector) {
        this.page = page;
        this.inspector = inspector;
    }

    /** Lets them in, as an administrator of the town who is signed in; their link. */
    String hire() {
        page.navigate("/norderstedt/staff/accounts");
        page.locator("#login").fill("p.pruefung");
        page.locator("#name").fill("Paula Prüfung");
        page.locator("#role-AUDITOR").check();
        new Form(page).leave(page.locator("form:has(#login) button[type=submit]"));
        return page.locator("#invitationLink").inputValue();
    }

    /** From the link on, once nobody else is signed in. */
    void go(String link) {
        page.navigate(link);
        page.locator("#password").fill(Clerk.PASSWORD);
        new Form(page).next();
        inspector.visit("/norderstedt/staff?attention=any", "staff-list-auditor");
        new Form(page).leave(page.locator("td a[href*='/case/']").first());
        inspector.inspect("staff-case-auditor");
    }
}
