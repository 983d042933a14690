package org.rathaus.web.internal.form;

import java.util.Set;
import java.util.stream.Collectors;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.OfferedService;
import org.rathaus.kernel.form.Draft;

/**
 * The case that was made from a draft, held against what the draft says now.
 *
 * @param form the form as the running plugin asks it
 */
record SentBefore(CaseFile file, FormDefinition form, OfferedService service, Offer offer) {

    /**
     * Whether somebody has gone on with the draft, such as after a power cut that it outlived, so that it is another application.
     * The same answers are the same one, however often and on whatever day they are sent: what follows from them does not
     * count, nor what a newer form makes of them or asks besides.
     *
     * @param kept what would stay of the draft's answers in a case
     */
    boolean isAnother(Draft draft, Answers kept) {
        Answers before = asAskedNow(draft);
        Set<String> computed = form.steps().stream().flatMap(step -> step.questions().stream())
                .flatMap(question -> question.results().stream()).collect(Collectors.toSet());
        return draft.answers().asMap().keySet().stream().filter(kept::has).filter(field -> !computed.contains(field))
                .filter(field -> file.formVersion() == form.version() || before.has(field))
                .anyMatch(field -> !before.raw(field).equals(kept.raw(field)));
    }

    private Answers asAskedNow(Draft draft) {
        Draft sent = new Draft(draft.id(), draft.townId(), draft.serviceId(), file.formVersion(), file.answers(), file.receivedAt());
        return new FormChange(form).applied(sent, service, offer).answers();
    }
}
