package org.rathaus.itests;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;

/** The application for postal voting, filled in with mouse and keyboard as the page offers it. */
final class Form {

    private static final int LONGEST_MILLIS = 20_000;

    private final Page page;
    private final boolean mouse;

    private Form(Page page, boolean mouse) {
        this.page = page;
        this.mouse = mouse;
    }

    /** Clicks with the mouse. */
    Form(Page page) {
        this(page, true);
    }

    /**
     * Presses keys only: where scripts are switched off, Playwright waits in vain for frames by which it would see that
     * a button stands still.
     */
    static Form byKeys(Page page) {
        return new Form(page, false);
    }

    private void use(Locator control, String key) {
        if (mouse) {
            control.click();
        } else {
            control.press(key);
        }
    }

    /** Opens the first step. */
    Form begin(String town) {
        page.navigate("/" + town + "/postal-vote");
        use(page.locator(".portal-actions a.kern-btn--primary"), "Enter");
        return this;
    }

    /** Types who the citizen is. */
    Form person(String familyName) {
        if (page.locator("[name=elections]").count() > 0) {
            // asked while another election is open as well
            use(page.locator("[name=elections][value=demo]"), "Space");
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
        use(page.locator("[name=delivery][value=" + where + "]"), "Space");
        return this;
    }

    /** Presses the main button and waits for the page that answers. */
    Form next() {
        return leave(page.locator("main form button.kern-btn--primary").first());
    }

    /** Presses a button that leads to another page, and waits for that. */
    Form leave(Locator button) {
        // a click may return before the browser has begun to leave the page, and what it shows then is the old one
        page.evaluate("document.documentElement.dataset.left = ''");
        use(button, "Enter");
        if (!hasLeft()) {
            // seen twice in complete runs, and not in thousands of presses since: whoever sees it again is to see why
            System.err.println(StandStill.at(page));
            use(button, "Enter");
            if (!hasLeft()) {
                throw new AssertionError(StandStill.at(page));
            }
        }
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return this;
    }

    private boolean hasLeft() {
        try {
            page.locator("html:not([data-left])").waitFor(new Locator.WaitForOptions().setTimeout(LONGEST_MILLIS));
            return true;
        } catch (TimeoutError e) {
            return false;
        }
    }

    /** The main heading. */
    String heading() {
        return page.locator("h1").textContent().strip();
    }
}
