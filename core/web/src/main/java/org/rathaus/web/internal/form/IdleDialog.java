package org.rathaus.web.internal.form;

import java.time.Duration;

import org.rathaus.web.Html;

/**
 * Asks whoever has not touched the form for long whether they are still there, and then leaves it, so that nobody at a
 * shared computer reads on. What was typed is stored first; without scripts there is no limit, and nothing is asked.
 *
 * @param wording the texts
 * @param form    the id of the form that is stored before it is left; empty: nothing is typed on this page
 * @param leaving where the way leads that stores nothing
 */
record IdleDialog(FormWording wording, String form, String leaving) {

    private static final Duration ASKED_AFTER = Duration.ofMinutes(55);
    /** WCAG 2.2, 2.2.1 asks for at least 20 seconds. */
    private static final Duration LEFT_AFTER = Duration.ofMinutes(5);

    void write(Html html) {
        html.open("dialog", "kern-dialog").with("data-idle-ask", seconds(ASKED_AFTER)).with("data-idle-leave", seconds(LEFT_AFTER))
                .with("aria-labelledby", "idleTitle").with("aria-describedby", "idleText");
        html.open("div", "kern-dialog__header").open("h2", "kern-title kern-title--large").with("id", "idleTitle")
                .text(wording.text("idle.title")).close("h2").close("div");
        html.open("div", "kern-dialog__body").open("p", "kern-body").with("id", "idleText")
                .text(wording.text("idle.text", LEFT_AFTER.toMinutes())).close("p").close("div");
        html.open("div", "kern-dialog__footer");
        if (form.isEmpty()) {
            html.open("a", "kern-btn kern-btn--secondary").with("href", leaving).with("data-idle-go", true);
        } else {
            html.open("button", "kern-btn kern-btn--secondary").with("type", "submit").with("form", form).with("name", PostedStep.OPERATION)
                    .with("value", PostedStep.LEAVE).with("data-idle-go", true);
        }
        html.element("span", "kern-label", wording.text("idle.leave")).close(form.isEmpty() ? "a" : "button");
        html.open("button", "kern-btn kern-btn--primary").with("type", "button").with("data-idle-stay", true).with("autofocus", true)
                .element("span", "kern-label", wording.text("idle.stay")).close("button").close("div").close("dialog");
    }

    private static String seconds(Duration duration) {
        return String.valueOf(duration.toSeconds());
    }
}
