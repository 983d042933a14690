package org.rathaus.web.internal.form;

import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Step;
import org.rathaus.web.Html;

/**
 * The answers of a step, with the way back to change them.
 *
 * @param number  the step's place in the form
 * @param step    the step
 * @param answers all answers
 * @param wording the texts
 * @param change  the address of the step
 */
record StepSummary(int number, Step step, Answers answers, FormWording wording, String change) {

    void write(Html html) {
        String title = wording.text("step." + step.id() + ".title");
        html.open("div", "kern-summary").open("div", "kern-summary__header").open("h2", "kern-title kern-summary__title-wrapper")
                .element("span", "kern-number", String.valueOf(number)).element("span", "", title).close("h2").close("div");
        html.open("div", "kern-summary__body").open("dl", "kern-description-list");
        step.occurrences(answers).filter(place -> place.isListed(answers))
                .forEach(place -> write(html, place.label(wording), place.summarise(answers, wording)));
        html.close("dl").open("a", "kern-link kern-link--no-visited-state").with("href", change).icon("edit")
                .text(wording.text("control.change")).element("span", "kern-sr-only", ": " + title).close("a");
        html.close("div").close("div");
    }

    private static void write(Html html, String label, String value) {
        html.open("div", "kern-description-list-item").element("dt", "kern-description-list-item__key", label)
                .open("dd", "kern-description-list-item__value").lines(value.isEmpty() ? "–" : value).close("dd").close("div");
    }
}
