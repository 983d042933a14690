package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseDesk.Attention;
import org.rathaus.api.cases.CaseDesk.Chosen;
import org.rathaus.api.cases.CaseDesk.Listing;
import org.rathaus.api.cases.CaseDesk.Order;
import org.rathaus.api.cases.CaseDesk.Query;
import org.rathaus.api.cases.CaseDesk.Reason;
import org.rathaus.api.cases.CaseDesk.Refused;
import org.rathaus.api.cases.CaseDesk.Row;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Channel;
import org.rathaus.api.cases.Deadline;
import org.rathaus.api.cases.Deadline.Urgency;
import org.rathaus.api.cases.Intake;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.form.Answers;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.NotPermittedException;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.service.Offer;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.kernel.testing.NoServices;

/** Who works on what, and by when; of two services, one of which needs a week and one a month. The town has switched both off, which changes nothing. */
class DeskTest extends CasesContract {

    private static final Duration DAY = Duration.ofDays(1);

    private final CaseDesk desk = desk(new TwoServices());
    private final StaffMember colleague = member(Role.CLERK);

    @BeforeEach
    void begin() {
        TOWNS.with(new SampleTown(town.id(), "ABC").closing("week", "month"));
    }

    @AfterEach
    void end() {
        CLOCK.set(NOW);
    }

    private StaffMember member(Role role, String... services) {
        return new StaffMember(UUID.randomUUID().toString(), town.id(), "x", "X", role, Set.of(services));
    }

    private CaseFile receiveAgo(String service, String subject, int days) {
        CLOCK.set(NOW.minus(DAY.multipliedBy(days)));
        CaseFile file = new JpaCases(store, TOWNS, new NoServices(), AGENDA, CLOCK, auditLog()).receive(town, TwoServices.submission(service), "received", subject);
        CLOCK.set(NOW);
        return file;
    }

    private static Chosen chosen(CaseFile file) {
        return new Chosen(file.id(), "received", "");
    }

    private List<String> found(Attention attention, Order order) {
        return names(desk.list(clerk, new Query("", "", "", "", attention, order, "", 50)));
    }

    private List<String> found(StaffMember who, String assignee, String status) {
        return names(desk.list(who, new Query("", status, "", assignee, Attention.ANY, Order.NEWEST, "", 50)));
    }

    private static List<String> names(Listing listing) {
        return listing.rows().stream().map(Row::subject).toList();
    }

    @Test
    void aTrafficLightShowsByWhenACaseShouldBeDecided() {
        receiveAgo("week", "late", 8);
        receiveAgo("week", "soon", 6);
        receiveAgo("month", "early", 8);
        assertEquals(List.of("late"), found(Attention.OVERDUE, Order.NEWEST));
        assertEquals(List.of("soon"), found(Attention.SOON, Order.NEWEST));
        assertEquals(List.of("early"), found(Attention.IN_TIME, Order.NEWEST));
        Row late = desk.list(clerk, new Query("week", "", "late", 1)).rows().get(0);
        assertEquals(Urgency.OVERDUE, late.deadline().orElseThrow().urgency());
        assertEquals(NOW.minus(DAY), late.deadline().orElseThrow().at());
    }

    @Test
    void onPaperTheTimeRunsFromTheStampOn() {
        LocalDate stamped = LocalDate.parse("2026-11-10");
        cases.receive(town, new Submission("week", 1, Answers.none(), Locale.GERMAN, "paper", "secret", "", List.of(), "", LevelOfAssurance.NONE,
                new Intake(Channel.PAPER, Optional.of(stamped), clerk.id())), "received", "paper");
        Deadline deadline = desk.list(clerk, new Query("week", "", "paper", 1)).rows().get(0).deadline().orElseThrow();
        assertEquals(stamped.plusDays(7), deadline.at().atZone(Offer.LEGAL_ZONE).toLocalDate());
        assertEquals(Urgency.OVERDUE, deadline.urgency());
        assertEquals(List.of(), found(Attention.OVERDUE, Order.NEWEST));
        assertEquals(deadline, desk.list(clerk, new Query("week", "", "", 1)).rows().get(0).deadline().orElseThrow());
    }

    @Test
    void whatIsDecidedHasNoDeadline() {
        CaseFile file = receiveAgo("week", "late", 8);
        desk.advance(clerk, file.id(), 1, "done", "");
        assertEquals(List.of(), found(Attention.OVERDUE, Order.NEWEST));
        assertEquals(Optional.empty(), desk.list(clerk, new Query("", "", "", 1)).rows().get(0).deadline());
    }

    @Test
    void theNearestDeadlineFirstWhateverTheService() {
        receiveAgo("month", "third", 20);
        receiveAgo("week", "second", 3);
        receiveAgo("week", "fourth", 0);
        receiveAgo("month", "first", 28);
        assertEquals(List.of("first", "second", "fourth", "third"), found(Attention.ANY, Order.DEADLINE));
    }

    @Test
    void pagesFollowEachOtherInTheOrderOfDeadlines() {
        IntStream.range(0, 9).forEach(i -> receiveAgo(i % 2 == 0 ? "week" : "month", "case " + i, i));
        List<String> all = found(Attention.ANY, Order.DEADLINE);
        List<String> paged = new ArrayList<>();
        String after = "";
        do {
            Listing page = desk.list(clerk, new Query("", "", "", "", Attention.ANY, Order.DEADLINE, after, 2));
            paged.addAll(names(page));
            after = page.next();
        } while (!after.isEmpty());
        assertEquals(all, paged);
        assertEquals(9, all.size());
    }

    @Test
    void casesAreGivenToAColleagueAndFoundThere() {
        CaseFile file = receiveAgo("week", "mine", 0);
        receiveAgo("week", "other", 0);
        assertEquals(List.of(), desk.assign(clerk, List.of(chosen(file)), Optional.of(colleague)));
        assertEquals(List.of("mine"), found(colleague, colleague.id(), ""));
        assertEquals(List.of("mine"), found(member(Role.CLERK, "week"), colleague.id(), "received"));
        assertEquals(List.of("other"), found(clerk, CaseDesk.NOBODY, "received"));
        assertEquals(1, audit().stream().filter(it -> it.action().equals("assign") && it.detail().equals("to " + colleague.id())).count());
    }

    @Test
    void aCaseIsTakenBackByNobody() {
        CaseFile file = receiveAgo("week", "mine", 0);
        desk.assign(clerk, List.of(chosen(file)), Optional.of(colleague));
        assertEquals(List.of(), desk.assign(clerk, List.of(new Chosen(file.id(), "received", colleague.id())), Optional.empty()));
        assertEquals(List.of("mine"), found(clerk, CaseDesk.NOBODY, ""));
    }

    @Test
    void twoWhoAssignAtOnceAreTold() {
        CaseFile file = receiveAgo("week", "x", 0);
        desk.assign(clerk, List.of(chosen(file)), Optional.of(colleague));
        assertEquals(List.of(new Refused(file.id(), file.reference(), Reason.CHANGED)),
                desk.assign(clerk, List.of(chosen(file)), Optional.of(clerk)));
    }

    @Test
    void nobodyGetsWhatTheyMustNotWorkOn() {
        CaseFile file = receiveAgo("week", "x", 0);
        for (StaffMember stranger : List.of(member(Role.CLERK, "month"), member(Role.AUDITOR), otherClerk)) {
            assertEquals(List.of(new Refused(file.id(), file.reference(), Reason.NOT_RESPONSIBLE)),
                    desk.assign(clerk, List.of(chosen(file)), Optional.of(stranger)));
        }
    }

    @Test
    void manyChangeAtOnceWhereTheirServiceAllowsIt() {
        CaseFile first = receiveAgo("week", "first", 0);
        CaseFile second = receiveAgo("month", "second", 0);
        assertEquals(List.of(new Refused(second.id(), second.reference(), Reason.NO_WAY)),
                desk.advance(clerk, List.of(chosen(first), chosen(second)), "inProgress"));
        assertEquals(List.of("first"), found(clerk, "", "inProgress"));
        assertEquals(2, desk.open(clerk, first.id()).orElseThrow().events().size());
    }

    @Test
    void whoHasNotSeenTheLastStatusChangesNothing() {
        CaseFile file = receiveAgo("week", "x", 0);
        desk.advance(clerk, file.id(), 1, "inProgress", "");
        assertEquals(Reason.CHANGED, desk.advance(clerk, List.of(chosen(file)), "done").get(0).reason());
    }

    @Test
    void whoMayNotIsRefusedAndWhatIsNotTheirsDoesNotExist() {
        CaseFile file = receiveAgo("week", "x", 0);
        StaffMember auditor = member(Role.AUDITOR);
        assertThrows(NotPermittedException.class, () -> desk.assign(auditor, List.of(chosen(file)), Optional.of(colleague)));
        assertThrows(NotPermittedException.class, () -> desk.advance(auditor, List.of(chosen(file)), "done"));
        for (StaffMember stranger : List.of(otherClerk, member(Role.CLERK, "month"))) {
            assertEquals(List.of(), desk.advance(stranger, List.of(chosen(file)), "done"));
            assertEquals(List.of(), desk.assign(stranger, List.of(chosen(file)), Optional.of(stranger)));
            assertTrue(found(stranger, "", "").isEmpty());
        }
        assertEquals(List.of("x"), found(clerk, CaseDesk.NOBODY, "received"));
    }
}
