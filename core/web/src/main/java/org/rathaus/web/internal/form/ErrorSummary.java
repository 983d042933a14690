package org.rathaus.web.internal.form;

import java.util.List;

import org.rathaus.api.form.Problem;
import org.rathaus.web.Html;

/**
 * All that is wrong, each leading to its control. Takes the focus, with and without JavaScript.
 *
 * @param problems what is wrong
 * @param wording  the texts
 */
record ErrorSummary(List<Problem> problems, FormWording wording) {

    void write(Html html) {
        html.open("div", "kern-alert kern-alert--danger portal-error-summary").with("data-error-summary", true).with("tabindex", "-1")
                .with("autofocus", true).with("role", "group").with("aria-labelledby", "errorSummaryTitle");
        html.open("div", "kern-alert__header").icon("danger").open("h2", "kern-title").with("id", "errorSummaryTitle")
                .text(wording.text("control.errorTitle")).close("h2").close("div");
        html.open("div", "kern-alert__body").open("ul", "kern-list portal-error-summary__list");
        problems.forEach(problem -> html.open("li").open("a", "kern-link kern-link--no-visited-state")
                .with("href", "#" + KernControl.idOf(problem.field()))
                .withAny("lang", wording.foreign(wording.messageKey(problem)))
                .text(wording.placed(problem, wording.message(problem))).close("a").close("li"));
        html.close("ul").close("div").close("div");
    }
}
