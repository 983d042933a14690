package org.rathaus.statistics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.Channel;
import org.rathaus.api.identity.NotPermittedException;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.service.Offer;
import org.rathaus.kernel.statistics.Figures;
import org.rathaus.kernel.statistics.Kind;
import org.rathaus.kernel.statistics.Statistics;

class NightCountTest extends StatisticsContract {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-21T23:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final StaffMember OPERATOR = member(StaffMember.INSTALLATION, Role.OPERATOR);

    private void countTheNight() {
        new NightCount(store, cases).town(town, MIDNIGHT);
    }

    @Test
    void casesCountWhenTheyHappenAndOnceAtNight() {
        cases.receive(town, MIDNIGHT.minus(DAY), Channel.ONLINE);
        cases.receive(town, NOW, Channel.ONLINE);
        assertEquals(2, figures().sum(Kind.RECEIVED));
        countTheNight();
        countTheNight();
        assertEquals(2, figures().sum(Kind.RECEIVED));
    }

    @Test
    void goOnCountingWhenTheyAreDestroyed() {
        cases.receive(town, MIDNIGHT.minus(DAY), Channel.ONLINE);
        cases.decide(town, MIDNIGHT.minusSeconds(60), Duration.ofHours(50));
        countTheNight();
        cases.destroyAll();
        assertEquals(1, figures().sum(Kind.RECEIVED));
        assertEquals(Optional.of(DAY.multipliedBy(2)), figures().decidedWithin(0.5));
    }

    @Test
    void belongToTheirMonthsHoweverLateTheyAreCounted() {
        cases.receive(town, Instant.parse("2026-09-30T21:59:59Z"), Channel.ONLINE);
        cases.receive(town, Instant.parse("2026-09-30T22:00:00Z"), Channel.ONLINE);
        cases.receive(town, Instant.parse("2026-11-02T10:00:00Z"), Channel.PAPER);
        countTheNight();
        Figures figures = figures();
        assertEquals(List.of(1L, 1L, 1L), List.of(figures.in(NOVEMBER.minusMonths(2)).sum(Kind.RECEIVED),
                figures.in(NOVEMBER.minusMonths(1)).sum(Kind.RECEIVED), figures.in(NOVEMBER).sum(Kind.RECEIVED)));
        assertEquals(Map.of("paper", 1L), figures.in(NOVEMBER).byDetail(Kind.RECEIVED));
    }

    @Test
    void tellTheOperatorTheTownsTotals() {
        tally.visit(town);
        tally.visit(town);
        tally.flush();
        cases.receive(town, MIDNIGHT.minus(DAY), Channel.PAPER);
        countTheNight();
        countTheNight();
        Figures ofTown = statistics().byTown(OPERATOR, NOVEMBER).get(town);
        assertEquals(List.of(2L, 1L, 3L), List.of(ofTown.sum(Kind.VISIT), ofTown.sum(Kind.RECEIVED), ofTown.users()));
        Figures all = statistics().ofAll(OPERATOR, NOVEMBER, NOVEMBER);
        assertTrue(all.users() >= 3 && all.counts().stream().allMatch(it -> it.serviceId().isEmpty()), all.counts().toString());
    }

    @Test
    void areForgottenAfterFiveYears() {
        tally.visit(town);
        tally.flush();
        Instant inTime = NOVEMBER.plusMonths(Statistics.MONTHS - 1).atDay(1).atStartOfDay(Offer.LEGAL_ZONE).toInstant();
        new NightCount(store, cases).town(town, inTime);
        assertEquals(1, figures().sum(Kind.VISIT));
        Instant late = NOVEMBER.plusMonths(Statistics.MONTHS).atDay(1).atStartOfDay(Offer.LEGAL_ZONE).toInstant();
        new NightCount(store, cases).town(town, late);
        assertEquals(0, figures().sum(Kind.VISIT));
    }

    @Test
    void areForWhoeverMayReadThem() {
        tally.visit(town);
        tally.view(town, SERVICE);
        tally.view(town, "cat-tax");
        tally.flush();
        Statistics statistics = statistics();
        Figures limited = statistics.of(member(town, Role.SERVICE_MANAGER, SERVICE), NOVEMBER, NOVEMBER);
        assertEquals(List.of(0L, 1L), List.of(limited.sum(Kind.VISIT), limited.sum(Kind.VIEW)));
        assertThrows(NotPermittedException.class, () -> statistics.of(member(town, Role.CLERK), NOVEMBER, NOVEMBER));
        assertThrows(NotPermittedException.class, () -> statistics.byTown(member(town, Role.TOWN_ADMINISTRATOR), NOVEMBER));
        assertThrows(NotPermittedException.class, () -> statistics.ofAll(member(town, Role.TOWN_ADMINISTRATOR), NOVEMBER, NOVEMBER));
        assertThrows(NotPermittedException.class, () -> statistics.of(OPERATOR, NOVEMBER, NOVEMBER));
    }

    @Test
    void rememberWhatATownHasOffered() {
        tally.visit(town);
        tally.view(town, "cat-tax");
        tally.flush();
        JpaStatistics statistics = statistics();
        assertTrue(statistics.wasOffered(town, "cat-tax"));
        assertFalse(statistics.wasOffered(town, "horse-tax") || statistics.wasOffered(town, "") || statistics.wasOffered("nobody", "cat-tax"));
    }

    @Test
    void knowWhichServicesAreBegunMost() throws InterruptedException {
        tally.start(town, SERVICE);
        tally.start(town, "cat-tax");
        tally.start(town, "cat-tax");
        tally.flush();
        JpaStatistics statistics = statistics();
        assertEquals(List.of(), statistics.mostUsed("nobody"));
        for (int i = 0; statistics.mostUsed(town).isEmpty() && i < 600; i++) {
            Thread.sleep(100);
        }
        assertEquals(List.of("cat-tax", SERVICE), statistics.mostUsed(town));
    }
}
