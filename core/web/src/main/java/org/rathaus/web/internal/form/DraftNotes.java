package org.rathaus.web.internal.form;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.form.Step;
import org.rathaus.kernel.form.Draft;
import org.rathaus.web.Html;
import org.rathaus.web.PortalRequest;

/** What a citizen has to know of a draft besides its answers: that it will be deleted soon, that the form has changed. */
final class DraftNotes {

    /** How long before its end a draft says so. */
    private static final Duration SOON = Duration.ofDays(3);

    private final FormVisit visit;
    private final Draft draft;
    private final String form;

    /** @param form the id of the form on the page whose button keeps the draft longer */
    DraftNotes(FormVisit visit, Draft draft, String form) {
        this.visit = visit;
        this.draft = draft;
        this.form = form;
    }

    /** Whether the draft is in its last days. */
    private boolean endsSoon() {
        return visit.request().now().isAfter(draft.keptUntil().minus(SOON));
    }

    /** Whether there is nothing to know. */
    boolean isEmpty() {
        return !endsSoon() && changed().isEmpty();
    }

    private List<Step> changed() {
        return new FormChange(visit.form()).steps(draft);
    }

    void write(Html html) {
        List<Step> changed = changed();
        if (!changed.isEmpty()) {
            String steps = changed.stream().map(step -> visit.wording().text("step." + step.id() + ".title"))
                    .collect(Collectors.joining("“, „", "„", "“"));
            alert(html, "info", visit.wording().text("draft.changed.title"), visit.wording().text("draft.changed.text", steps));
            html.close("div").close("div");
        }
        if (endsSoon()) {
            alert(html, "warning", visit.wording().text("draft.ends.title", day(draft, visit)), visit.wording().text("draft.ends.text"));
            html.open("button", "kern-btn kern-btn--secondary").with("type", "submit").withAny("form", form)
                    .with("name", PostedStep.OPERATION).with("value", PostedStep.EXTEND)
                    .element("span", "kern-label", visit.wording().text("draft.ends.extend")).close("button").close("div").close("div");
        }
    }

    /** The last day of a draft in words. */
    static String day(Draft draft, FormVisit visit) {
        return DateQuestion.write(PortalRequest.local(draft.keptUntil()).toLocalDate(), visit.language());
    }

    private static void alert(Html html, String kind, String title, String text) {
        html.open("div", "kern-alert kern-alert--" + kind + " portal-notice").open("div", "kern-alert__header").icon(kind)
                .element("p", "kern-title", title).close("div").open("div", "kern-alert__body").element("p", "kern-body", text);
    }
}
