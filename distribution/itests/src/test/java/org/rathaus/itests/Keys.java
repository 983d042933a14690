package org.rathaus.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** A person who has no mouse. */
final class Keys {

    private static final int MOST = 80;

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /** Uses the link that every page begins with. */
    void skipToMain() {
        press("Tab");
        assertThat(page.locator(".portal-skip")).isFocused();
        assertThat(page.locator(".portal-skip")).isVisible();
        press("Enter");
    }

    /** Walks with Tab until this control has the focus, and sees that the focus is visible. */
    Keys to(String selector) {
        for (int i = 0; i < MOST; i++) {
            page.keyboard().press("Tab");
            if (isFocused(selector)) {
                requireVisibleFocus(selector);
                return this;
            }
        }
        throw new AssertionError(selector + " cannot be reached with Tab on " + page.url());
    }

    private boolean isFocused(String selector) {
        return (boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    private void requireVisibleFocus(String selector) {
        boolean visible = (boolean) page.evaluate("""
                () => [document.activeElement, document.activeElement.nextElementSibling, document.activeElement.parentElement]
                  .filter(Boolean).flatMap(e => [getComputedStyle(e), getComputedStyle(e, '::before'), getComputedStyle(e, '::after')])
                  .some(s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none')""");
        if (!visible) {
            throw new AssertionError("nobody sees that " + selector + " has the focus on " + page.url());
        }
    }

    /** Walks to a field and types. */
    Keys type(String selector, String text) {
        to(selector);
        page.keyboard().type(text);
        return this;
    }

    /** Walks to a link and follows it. */
    Keys follow(String selector) {
        return to(selector).press("Enter");
    }

    /** Presses a key. */
    Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Waits for a page with this heading. */
    void waitFor(String heading) {
        assertThat(page.locator("h1")).hasText(heading);
    }
}
