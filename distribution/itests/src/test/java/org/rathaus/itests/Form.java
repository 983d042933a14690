package org.rathaus.itests;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The application for postal voting, filled in with mouse and keyboard as the page offers it. */
final class Form {

    private final Page page;

    Form(Page page) {
        this.page = page;
    }

    /** Opens the first step. */
    Form begin(String town) {
        page.navigate("/" + town + "/postal-vote");
        page.locator(".portal-actions a.kern-btn--primary").click();
        return this;
    }

    /** Types who the citizen is. */
    Form person(String familyName) {
        if (page.locator("[name=elections]").count() > 0) {
            // asked while another election is open as well
            page.locator("[name=elections][value=demo]").check();
        }
        page.locator("#familyName").fill(familyName);
        page.locator("#firstNames").fill(Application.FIRST_NAMES);
        page.locator("#birthDate").fill("9");
        page.locator("#birthDate-month").fill("3");
        page.locator("#birthDate-year").fill("1961");
        return this;
    }

    /** Types where the citizen lives. */
    Form address() {
        page.locator("#street").fill("Ulzburger Straße");
        page.locator("#houseNumber").fill("12 a");
        page.locator("#postcode").fill("22850");
        page.locator("#city").fill("Norderstedt");
        return this;
    }

    /** Chooses where the documents go. */
    Form delivery(String where) {
        page.locator("[name=delivery][value=" + where + "]").check();
        return this;
    }

    /** Presses the main button. */
    Form next() {
        Locator button = page.locator("main form button.kern-btn--primary").first();
        // without scripts the browser paints no second frame, by which Playwright would see that the button stands still
        button.click(new Locator.ClickOptions().setForce(true));
        return this;
    }

    /** The main heading. */
    String heading() {
        return page.locator("h1").textContent().strip();
    }
}
