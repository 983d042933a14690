package org.rathaus.itests;

import com.microsoft.playwright.Page;

/** Copies an application from paper, and has the pages inspected that only whoever does so sees. */
final class CounterTour {

    private final Page page;
    private final Inspector inspector;

    CounterTour(Page page, Inspector inspector) {
        this.page = page;
        this.inspector = inspector;
    }

    /** As a member of the town's staff who is signed in. */
    void go() {
        inspector.visit("/norderstedt/staff/counter", "staff-counter");
        Form form = new Form(page);
        form.next();
        inspector.inspect("staff-counter-error");
        page.locator("#service").selectOption("transfer-block");
        page.locator("#channel-paper").check();
        form.next();
        inspector.inspect("service-counter");
        form.leave(page.locator(".portal-actions a.kern-btn--primary"));
        inspector.inspect("step-counter");
        form.person("Papier").next().address().next();
        page.locator("[name=blocks][value=army]").check();
        form.next().next();
        inspector.inspect("confirmation-counter");
        form.leave(page.locator("a[href*='/staff/case/']"));
        inspector.inspect("staff-case-paper");
        page.navigate("/norderstedt/transfer-block");
        new Form(page).leave(page.locator("form:has([name=_endCounter]) button"));
        page.locator("#service").waitFor();
    }
}
