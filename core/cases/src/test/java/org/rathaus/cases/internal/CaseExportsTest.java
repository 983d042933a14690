package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.NotPermittedException;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.service.Offer;
import org.rathaus.kernel.testing.NoServices;

class CaseExportsTest extends CasesContract {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final JpaCaseExports exports = new JpaCaseExports(store, auditLog(), CLOCK, 3);
    /** Of their own: ids never go back, and other tests have moved the clock. */
    private final JpaCases received = new JpaCases(store, TOWNS, new NoServices(), AGENDA, CLOCK, auditLog());

    @AfterEach
    void back() {
        CLOCK.set(NOW);
    }

    private CaseFile receiveNow() {
        return received.receive(town, submission(UUID.randomUUID().toString()), "received", "Müller");
    }

    private List<CaseFile> of(StaffMember member, LocalDate from, LocalDate to) {
        List<CaseFile> cases = new ArrayList<>();
        exports.received(member, SERVICE, from, to, cases::add);
        return cases;
    }

    @Test
    void giveEachCaseWholeAndOldestFirst() {
        CaseFile first = receiveNow();
        CaseFile second = desk.advance(clerk, receiveNow().id(), 1, "done", "well").orElseThrow();
        assertEquals(List.of(first, second), of(clerk, DAY, DAY));
        assertEquals(2, desk.countNew(clerk, SERVICE));
    }

    @Test
    void beginAndEndAtMidnightByGermanLawsClock() {
        CLOCK.set(DAY.atStartOfDay(Offer.LEGAL_ZONE).toInstant().minusMillis(1));
        receiveNow();
        CLOCK.forward(Duration.ofMillis(1));
        CaseFile first = receiveNow();
        CLOCK.forward(Duration.ofDays(1).minusMillis(1));
        CaseFile last = receiveNow();
        CLOCK.forward(Duration.ofMillis(1));
        receiveNow();
        assertEquals(List.of(first, last), of(clerk, DAY, DAY));
    }

    @Test
    void loseNoneBetweenPages() {
        List<UUID> ids = IntStream.range(0, 7).mapToObj(i -> receiveNow().id()).toList();
        assertEquals(ids, of(clerk, DAY, DAY).stream().map(CaseFile::id).toList());
    }

    @Test
    void areForThoseWhoWorkOnTheService() {
        receiveNow();
        assertEquals(List.of(), of(otherClerk, DAY, DAY));
        StaffMember limited = new StaffMember("id", town.id(), "mia", "Mia", Role.CLERK, Set.of("cat-tax"));
        assertThrows(NotPermittedException.class, () -> of(limited, DAY, DAY));
        assertThrows(NotPermittedException.class, () -> of(new StaffMember("id", town.id(), "rita", "Rita", Role.AUDITOR), DAY, DAY));
    }

    @Test
    void areWrittenDown() {
        of(clerk, DAY, DAY.plusDays(1));
        assertEquals(List.of(new AuditRow(clerk.id(), "export_period", null, "dog-tax/2026-11-22/2026-11-23")), audit());
    }
}
