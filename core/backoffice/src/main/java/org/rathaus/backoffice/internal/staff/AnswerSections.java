package org.rathaus.backoffice.internal.staff;

import java.util.List;

import org.apache.wicket.Component;
import org.rathaus.api.service.Texts;
import org.rathaus.kernel.service.AnsweredSteps;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.web.Html;
import org.rathaus.web.area.CoreRequest;

/**
 * What the citizen answered, step by step.
 *
 * @param sections the answers
 * @param terms    the service's texts
 * @param page     has the general texts
 */
record AnswerSections(List<AnsweredSteps.Section> sections, ServiceTerms terms, Component page) {

    void write(Html html) {
        html.open("div", "kern-summary-group");
        sections.forEach(section -> write(section, html));
        html.close("div");
    }

    private void write(AnsweredSteps.Section section, Html html) {
        html.open("div", "kern-summary").open("div", "kern-summary__header").open("h3", "kern-title kern-summary__title-wrapper")
                .element("span", "", section.title().isEmpty() ? page.getString("otherAnswers") : section.title()).close("h3").close("div");
        html.open("div", "kern-summary__body").open("dl", "kern-description-list");
        section.answers().forEach(answer -> write(answer, html));
        html.close("dl").close("div").close("div");
    }

    private void write(AnsweredSteps.Answer answer, Html html) {
        html.open("div", "kern-description-list-item").element("dt", "kern-description-list-item__key", answer.label())
                .open("dd", "kern-description-list-item__value").element("span", "portal-lines", answer.value());
        answer.changed().ifPresent(it -> html.open("span", "portal-changed").icon("edit").element("span", "", changed(it)).close("span"));
        html.close("dd").close("div");
    }

    /** What a register said and the citizen says otherwise is for somebody to look at. */
    private String changed(AnsweredSteps.Prefilled before) {
        String source = terms.textOr("prefill." + before.source(), page.getString("prefill." + before.source(), null, another(before.source())));
        return Texts.fill(page.getString("changed"), source, before.value());
    }

    /** The service that it was taken over from, if it is one. */
    private String another(String id) {
        CoreRequest request = CoreRequest.current();
        ServiceTerms other = ServiceTerms.at(request.now(), request.core().catalog(), request.requireTown(), id, terms.language());
        return other.isRunning() ? Texts.fill(page.getString("prefill.service"), other.title()) : page.getString("prefill.other");
    }
}
