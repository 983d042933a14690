package org.rathaus.web.internal.form;

import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Occurrence;
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
                .element("span", "kern-number", String.valueOf(number)).open("span").withAny("lang", wording.foreign("step." + step.id() + ".title"))
                .text(title).close("span").close("h2").close("div");
        html.open("div", "kern-summary__body").open("dl", "kern-description-list");
        step.occurrences(answers).filter(place -> place.isListed(answers))
                .forEach(place -> write(html, place));
        html.close("dl").close("div").close("div");
    }

    private void write(Html html, Occurrence place) {
        String label = place.label(wording);
        String value = place.summarise(answers, wording);
        html.open("div", "kern-description-list-item portal-answer")
                .open("dt", "kern-description-list-item__key").withAny("lang", wording.foreign(place.question().id() + ".label")).text(label).close("dt")
                .open("dd", "kern-description-list-item__value").lines(value.isEmpty() ? "–" : value).close("dd")
                .open("dd", "portal-answer__change");
        change(html, "#" + KernControl.idOf(place.fields().findFirst().orElse(place.path())), label);
        html.close("dd").close("div");
    }

    private void change(Html html, String place, String of) {
        html.open("a", "kern-link kern-link--no-visited-state").with("href", change + place)
                .text(wording.text("control.change")).element("span", "kern-sr-only", ": " + of).close("a");
    }
}
