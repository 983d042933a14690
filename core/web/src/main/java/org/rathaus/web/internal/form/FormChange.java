package org.rathaus.web.internal.form;

import java.util.List;

import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Occurrence;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.OfferedService;
import org.rathaus.kernel.form.Draft;
import org.rathaus.web.internal.page.Failures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A form that is another version than the one a draft was filled in with.
 *
 * @param form the form as the running plugin asks it
 */
record FormChange(FormDefinition form) {

    private static final Logger LOG = LoggerFactory.getLogger(FormChange.class);

    /**
     * An older draft made to fit. One of a newer version, whose plugin was taken back, stays as it is: what this form does
     * not ask is kept.
     */
    Draft applied(Draft draft, OfferedService service, Offer offer) {
        if (draft.formVersion() >= form.version()) {
            return draft;
        }
        try {
            return draft.as(form.version(), service.service().migrate(draft.answers(), draft.formVersion(), offer));
        } catch (RuntimeException | LinkageError e) {
            Failures.note("it could not migrate a draft of form version " + draft.formVersion() + ", which is used as it is", e);
            // its message might repeat an answer
            LOG.error("service {} could not migrate a draft of version {}; it is used as it is: {}", service.id(), draft.formVersion(),
                    Failures.describe(e));
            return draft;
        }
    }

    /** The steps that the citizen has passed already and that ask something now which they did not ask then. */
    List<Step> steps(Draft draft) {
        if (draft.beginning().formVersion() >= form.version()) {
            return List.of();
        }
        List<Step> steps = form.steps(draft.answers());
        int last = steps.size() - 1;
        while (last >= 0 && !isAnswered(steps.get(last), draft)) {
            last--;
        }
        return steps.subList(0, last + 1).stream().filter(step -> asksNews(step, draft.answers())).toList();
    }

    private static boolean isAnswered(Step step, Draft draft) {
        return step.occurrences(draft.answers()).flatMap(Occurrence::fields)
                .anyMatch(field -> draft.answers().has(field) && !draft.prefill().asMap().containsKey(field));
    }

    private static boolean asksNews(Step step, Answers answers) {
        return step.occurrences(answers).filter(place -> !(place.question() instanceof FileQuestion))
                .anyMatch(place -> place.fields().findAny().isPresent() && place.fields().noneMatch(answers::has));
    }
}
