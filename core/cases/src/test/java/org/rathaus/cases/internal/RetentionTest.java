package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Disposal;
import org.rathaus.api.cases.Expiry;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.Deletion;
import org.rathaus.kernel.cases.Hold;
import org.rathaus.kernel.cases.Retention.Outcome;

class RetentionTest extends RetentionContract {

    private static final Instant YEAR = in(Period.ofYears(1));

    @Test
    void destroysACaseWhenItsTimeIsOver() {
        CaseFile file = receiveAs("Müller");
        sweep(YEAR.minusSeconds(1));
        assertTrue(exists(file));
        sweep(YEAR.plusSeconds(1));
        assertFalse(exists(file));
        assertEquals(List.of(file.id()), beside.erased);
        assertEquals(List.of(), desk.exportNew(clerk, SERVICE).cases());
        assertEquals(0, store.<Long>read(town.id(), rows -> rows.createQuery("select count(e) from StoredEvent e",
                Long.class).getSingleResult()));
    }

    @Test
    void protocolSaysWhatWhenAndWhy() {
        CaseFile file = receiveAs("Müller");
        sweep(YEAR.plusSeconds(1));
        Deletion deletion = retention.protocol(clerk, 0, 10).entries().get(0);
        assertEquals(new Deletion(file.id(), SERVICE, "received", LocalDate.of(2026, 11, 22),
                Deletion.Cause.RETENTION, "KAG § 12, P1Y", "system", YEAR.plusSeconds(1), Disposal.DELETE, true), deletion);
        assertEquals(deletion, retention.bySecret(town, "secret of key of Müller").orElseThrow());
        assertTrue(audit().contains(new AuditRow("system", "delete", file.id().toString(), "")));
    }

    @Test
    void everyLinkLeadsToTheReason() {
        CaseFile file = receiveAs("Müller");
        String link = cases.newLinks(town, List.of(file.id())).get(file.id());
        assertTrue(retention.bySecret(town, link).isEmpty());
        retention.destroy(clerk, file.id());
        assertEquals(file.id(), retention.bySecret(town, link).orElseThrow().caseId());
        assertTrue(cases.byLink(town, link).isEmpty());
    }

    @Test
    void eachStatusMayHaveItsTime() {
        CaseFile rejected = receiveAs("rejected");
        desk.advance(clerk, rejected.id(), 1, "rejected", "");
        CaseFile received = receiveAs("received");
        assertEquals(new Expiry(in(Period.ofMonths(1)), "KAG § 12, P1M"),
                retention.expiry(town, desk.open(clerk, rejected.id()).orElseThrow()).orElseThrow());
        sweep(in(Period.ofMonths(1)).plusSeconds(1));
        assertFalse(exists(rejected));
        assertTrue(exists(received));
    }

    @Test
    void followsTheClockOfTheLaw() {
        CaseFile later = receiveAs("until 2030-01-01T00:00:00Z");
        CaseFile sooner = receiveAs("until 2027-01-01T00:00:00Z");
        sweep(Instant.parse("2027-01-01T00:00:00Z"));
        assertFalse(exists(sooner));
        sweep(Instant.parse("2029-12-31T23:59:59Z"));
        assertTrue(exists(later));
        sweep(Instant.parse("2030-01-01T00:00:00Z"));
        assertFalse(exists(later));
    }

    @Test
    void aCaseOfWhichNobodyKnowsHowLongItIsKeptKeepsNoOther() {
        CaseFile older = receiveAs("older");
        CaseFile unclear = receiveAs("until nobody knows");
        CaseFile newer = receiveAs("newer");
        sweep(YEAR.plusSeconds(1));
        assertEquals(List.of(false, true, false), List.of(exists(older), exists(unclear), exists(newer)));
    }

    @Test
    void townSetsTheTimeWithinWhatIsAllowed() {
        CaseFile file = receiveAs("Müller");
        for (var setting : Map.of("P90D", Period.ofDays(90), "P2D", Period.ofMonths(2), "P9Y", Period.ofYears(1))
                .entrySet()) {
            Town strict = new SampleTown(town.id(), "ABC").set(Map.of("retention", setting.getKey()));
            assertEquals(in(setting.getValue()), retention.expiry(strict, file).orElseThrow().at(), setting.getKey());
        }
    }

    @Test
    void townSetsTheTimeWhereTheServiceSaysNone() {
        OfferedService endless = new TwoServices().find("week").orElseThrow();
        assertTrue(RetentionRule.of(endless, town).isEmpty());
        Town strict = new SampleTown(town.id(), "ABC").set(Map.of("retention", "P90D"));
        assertEquals(Period.ofDays(90), RetentionRule.of(endless, strict).orElseThrow().usual());
        assertTrue(RetentionRule.of(endless, new SampleTown(town.id(), "ABC").set(Map.of("retention", "soon"))).isEmpty());
    }

    @Test
    void destroysManyPages() {
        IntStream.range(0, 450).forEach(i -> receiveAs("case " + i));
        sweep(YEAR.plusSeconds(1));
        assertEquals(450, retention.protocol(clerk, 0, 1).total());
        assertEquals(450, beside.erased.size());
    }

    @Test
    void keepsCasesOfAServiceThatDoesNotRun() {
        CaseFile file = receiveAs("Müller");
        catalog.running = false;
        sweep(YEAR.plusSeconds(1));
        assertTrue(exists(file));
    }

    @Test
    void triesAgainWhatAnotherBundleCouldNotErase() {
        CaseFile file = receiveAs("Müller");
        beside.failure = new IllegalStateException("disk");
        sweep(YEAR.plusSeconds(1));
        assertFalse(retention.protocol(clerk, 0, 1).entries().get(0).complete());
        beside.failure = null;
        sweep(YEAR.plusSeconds(2));
        assertTrue(retention.protocol(clerk, 0, 1).entries().get(0).complete());
        assertEquals(List.of(file.id()), beside.erased);
    }

    @Test
    void aHoldKeepsACaseUntilItsLastDay() {
        CaseFile file = receiveAs("Müller");
        LocalDate until = LocalDate.ofInstant(YEAR, ZoneOffset.UTC).plusDays(3);
        assertTrue(retention.hold(clerk, file.id(), "Klage", until));
        assertEquals(new Hold("Klage", until, clerk.id(), NOW), retention.hold(clerk, file.id()).orElseThrow());
        sweep(YEAR.plusSeconds(1));
        assertEquals(Outcome.HELD, retention(YEAR).destroy(clerk, file.id()));
        assertTrue(exists(file));
        sweep(YEAR.plusSeconds(4 * 24 * 3_600));
        assertFalse(exists(file));
    }

    @Test
    void aReleasedCaseMayBeDestroyed() {
        CaseFile file = receiveAs("Müller");
        retention.hold(clerk, file.id(), "Klage", LocalDate.of(2099, 1, 1));
        retention.release(clerk, file.id());
        assertEquals(Outcome.DESTROYED, retention.destroy(clerk, file.id()));
        assertFalse(exists(file));
        String id = file.id().toString();
        assertTrue(audit().containsAll(List.of(new AuditRow(clerk.id(), "hold", id, ""),
                new AuditRow(clerk.id(), "release", id, ""), new AuditRow(clerk.id(), "delete", id, ""))));
    }

    @Test
    void refusesAHoldWithoutAReason() {
        CaseFile file = receiveAs("Müller");
        for (String reason : List.of(" ", "x".repeat(501))) {
            assertThrows(IllegalArgumentException.class,
                    () -> retention.hold(clerk, file.id(), reason, LocalDate.of(2099, 1, 1)));
        }
    }

    @Test
    void anotherTownTouchesNothing() {
        CaseFile file = receiveAs("Müller");
        assertFalse(retention.hold(otherClerk, file.id(), "Klage", LocalDate.of(2099, 1, 1)));
        assertEquals(Outcome.UNKNOWN, retention.destroy(otherClerk, file.id()));
        retention.hold(clerk, file.id(), "Klage", LocalDate.of(2099, 1, 1));
        retention.release(otherClerk, file.id());
        assertTrue(retention.hold(otherClerk, file.id()).isEmpty());
        assertTrue(retention.hold(clerk, file.id()).isPresent());
        retention.release(clerk, file.id());
        retention.destroy(clerk, file.id());
        assertEquals(0, retention.protocol(otherClerk, 0, 10).total());
        assertTrue(retention.bySecret(otherTown, "secret of key of Müller").isEmpty());
    }

    @Test
    void runsOnceADayOnOneOfSeveralNodes() throws Exception {
        Instant day = someDay();
        CaseFile first = receiveAs("first");
        atOnce(4, () -> {
            RetentionRun node = run(day, town);
            node.look();
            node.deactivate();
            return null;
        });
        assertFalse(exists(first));
        assertEquals(1, store.<Long>read("operator", rows -> rows.createQuery("select count(r) from RetentionDay r"
                + " where r.startedAt = :day", Long.class).setParameter("day", day).getSingleResult()));
        CaseFile second = receiveAs("second");
        run(day.plusSeconds(60), town).look();
        assertTrue(exists(second));
        run(day.plusSeconds(24 * 3_600), town).look();
        assertFalse(exists(second));
    }
}
