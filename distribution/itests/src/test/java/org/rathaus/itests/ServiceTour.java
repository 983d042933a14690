package org.rathaus.itests;

import com.microsoft.playwright.Page;

/** Chooses and sets up services, and has each page inspected, those that citizens then see included. */
final class ServiceTour {

    private final Page page;
    private final Inspector inspector;

    ServiceTour(Page page, Inspector inspector) {
        this.page = page;
        this.inspector = inspector;
    }

    /** As an administrator of the town who is signed in. */
    void go() {
        inspector.visit("/norderstedt/staff/services", "staff-services");
        inspector.visit("/musterhausen/staff/services", "staff-services-lacking");
        new Form(page).leave(page.locator("tbody li a").first());
        inspector.inspect("staff-service-lacking");
        page.navigate("/norderstedt/staff/services");
        page.locator("#from").selectOption("musterhausen");
        new Form(page).leave(page.locator("form:has(#from) button[type=submit]"));
        inspector.inspect("staff-services-plan");
        page.navigate("/norderstedt/staff/services");
        new Form(page).leave(page.locator("td a[href$='/transfer-block']"));
        inspector.inspect("staff-service");
        page.locator("#opens").fill("2099-01-01T08:00");
        page.locator("#ends").fill("2098-01-01T08:00");
        press("decide");
        inspector.inspect("staff-service-error");
        page.locator("#ends").fill("");
        press("decide");
        inspector.inspect("staff-service-decided");
        inspector.visit("/norderstedt/", "home-opens-later");
        inspector.visit("/norderstedt/transfer-block", "service-opens-later");
        page.navigate("/norderstedt/staff/services/transfer-block");
        press("preview");
        inspector.inspect("service-preview");
        inspector.visit("/norderstedt/transfer-block?previewed", "service-previewed");
        new Form(page).leave(page.locator("button:has-text('Vorschau beenden')"));
        inspector.visit("/norderstedt/staff/services/gallery", "staff-service-settings");
        page.locator("#setting-copies").fill("10");
        press("set");
        inspector.inspect("staff-service-settings-error");
        page.navigate("/norderstedt/staff/services/transfer-block");
        page.locator("#on-no").check();
        press("decide");
        inspector.visit("/norderstedt/transfer-block", "service-switched-off");
        page.navigate("/norderstedt/staff/services/transfer-block");
        press("follow");
        page.waitForURL("**?done=follow");
    }

    private void press(String operation) {
        new Form(page).leave(page.locator("form:has(input[name=op][value=" + operation + "]) button[type=submit]"));
    }
}
