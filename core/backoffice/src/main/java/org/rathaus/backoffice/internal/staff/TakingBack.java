package org.rathaus.backoffice.internal.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.service.Texts;
import org.rathaus.kernel.cases.Corrections.Kind;
import org.rathaus.kernel.cases.Corrections.Outcome;
import org.rathaus.kernel.cases.Corrections.Step;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.web.area.CoreRequest;

/** Takes back what a clerk did last, as a form asks for it. */
final class TakingBack {

    /** The operation. */
    static final String UNDO = "undo";

    private static final Texts TEXTS = Texts.of(TakingBack.class);

    private TakingBack() {
    }

    /** What a member did last, if they can take it back. */
    static Optional<Step> last(StaffMember member) {
        return member.may(Permission.WORK_ON_CASES) ? StaffArea.cases().corrections().last(member) : Optional.empty();
    }

    /** The same, if it was done to this case alone and nothing has been said of it since. */
    static Optional<Step> last(StaffMember member, CaseFile file) {
        CaseEvent event = file.events().get(file.events().size() - 1);
        return last(member).filter(it -> it.cases().equals(List.of(file.id())))
                .filter(it -> it.kind() == Kind.ASSIGNEE || event.actor().equals(member.id()) && !file.isMessage(event));
    }

    /** How a form names what is to be taken back. */
    static String value(Instant step) {
        return String.valueOf(step.toEpochMilli());
    }

    static Outcome apply(CoreRequest request, StaffMember member) {
        String step = request.parameter("step");
        return step.matches("[0-9]{1,15}")
                ? StaffArea.cases().corrections().takeBack(member, Instant.ofEpochMilli(Long.parseLong(step)), TakingBack::note)
                : new Outcome(0, List.of());
    }

    /** What the citizen reads. */
    private static String note(CaseFile file) {
        CoreRequest request = CoreRequest.current();
        ServiceTerms terms = ServiceTerms.of(file, request.core().catalog(), request.requireTown(), file.language());
        return TEXTS.get(file.language(), "note", terms.statusName(file.status()));
    }
}
