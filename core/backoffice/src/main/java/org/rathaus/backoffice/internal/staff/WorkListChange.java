package org.rathaus.backoffice.internal.staff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseDesk.Chosen;
import org.rathaus.api.cases.CaseDesk.Refused;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.web.PortalRequest;

/**
 * What a clerk wants to do to the cases chosen from a list.
 *
 * @param operation  {@link #ASSIGN} or {@link #ADVANCE}
 * @param chosen     the cases, as the list showed them
 * @param status     the status they are to get
 * @param assignee   who is to work on them
 * @param isPossible whether whoever looks may do such things
 */
record WorkListChange(String operation, List<Chosen> chosen, String status, String assignee, boolean isPossible) {

    static final String ASSIGN = "assign";
    static final String ADVANCE = "advance";

    private static final String SEPARATOR = " ";

    static WorkListChange of(PortalRequest request, StaffMember member) {
        List<Chosen> chosen = Stream.of(request.isPost() ? request.parameters("case") : new String[0]).map(WorkListChange::chosen).toList();
        return new WorkListChange(request.parameter("op"), chosen, request.parameter("newStatus"), request.parameter("newAssignee"),
                member.may(Permission.WORK_ON_CASES));
    }

    private static Chosen chosen(String value) {
        String[] parts = value.split(SEPARATOR, -1);
        return new Chosen(CasePage.id(parts[0]), parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
    }

    /** How a form says that a case was chosen, and what the list showed of it. */
    static String value(CaseDesk.Row row) {
        return row.id() + SEPARATOR + row.status() + SEPARATOR + row.assignee();
    }

    boolean isChosen(CaseDesk.Row row) {
        return chosen.stream().anyMatch(it -> it.id().equals(row.id()));
    }

    /** The text key of what is lacking, or empty. */
    String problem(Colleagues colleagues) {
        if (chosen.isEmpty()) {
            return "chosen";
        }
        if (operation.equals(ASSIGN)) {
            return assignee.equals(CaseDesk.NOBODY) || colleagues.chosen(assignee).isPresent() ? "" : "assignee";
        }
        return operation.equals(ADVANCE) && !status.isEmpty() ? "" : "status";
    }

    /** Does it; what is left stays as it is. */
    List<Refused> apply(CaseDesk desk, StaffMember member, Colleagues colleagues) {
        Optional<StaffMember> colleague = colleagues.chosen(assignee);
        return operation.equals(ASSIGN) ? desk.assign(member, chosen, colleague) : desk.advance(member, chosen, status);
    }
}
