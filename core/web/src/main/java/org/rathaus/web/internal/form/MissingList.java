package org.rathaus.web.internal.form;

import java.util.List;
import java.util.Map;

import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Step;
import org.rathaus.web.Html;

/**
 * What is missing or looks wrong, each with the way to mend it; sending works all the same.
 *
 * @param warnings the warnings of each step that has some
 * @param visit    the visit
 */
record MissingList(Map<Step, List<Problem>> warnings, FormVisit visit) {

    void write(Html html) {
        FormWording wording = visit.wording();
        html.open("div", "kern-alert kern-alert--warning portal-missing").with("role", "group").with("aria-labelledby", "missingTitle");
        html.open("div", "kern-alert__header").icon("warning").open("h2", "kern-title").with("id", "missingTitle")
                .text(wording.text("control.missingTitle")).close("h2").close("div");
        html.open("div", "kern-alert__body").element("p", "kern-body", wording.text("control.missingText"))
                .open("ul", "kern-list portal-error-summary__list");
        warnings.forEach((step, problems) -> problems.forEach(problem -> html.open("li").open("a", "kern-link kern-link--no-visited-state")
                .with("href", visit.link("apply/" + step.id() + "?change#" + KernControl.idOf(problem.field())))
                .withAny("lang", wording.foreign(wording.messageKey(problem))).text(wording.placed(problem, wording.message(problem))).close("a").close("li")));
        html.close("ul").close("div").close("div");
    }
}
