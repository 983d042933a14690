package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.NotPermittedException;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.audit.AuditTrail;
import org.rathaus.kernel.audit.AuditTrail.AccountEvent;
import org.rathaus.kernel.audit.AuditTrail.Entry;

class AuditTrailTest extends CasesContract {

    private final JpaAuditTrail trail = new JpaAuditTrail(store, auditLog(), CLOCK);
    private final StaffMember auditor = new StaffMember(UUID.randomUUID().toString(), town.id(), "rita", "Rita", Role.AUDITOR);

    private List<String> actions(Optional<LocalDate> day, int page, int size) {
        return trail.read(auditor, day, page, size).entries().stream().map(Entry::action).toList();
    }

    @Test
    void readsCasesAndAccountsTheNewestFirst() {
        receive("Müller");
        CLOCK.set(CLOCK.instant().plusSeconds(1));
        trail.write(town.id(), "a", AccountEvent.ASSIGNED, "b", "CLERK dog-tax");
        assertEquals(List.of("assigned", "receive"), actions(Optional.empty(), 0, 10));
        assertEquals("b CLERK dog-tax", trail.read(auditor, Optional.empty(), 0, 1).entries().get(0).detail());
    }

    @Test
    void readsADayOfTheLegalTimeZoneAndPages() {
        CLOCK.set(LocalDate.of(2027, 1, 1).atStartOfDay().minusHours(1).toInstant(ZoneOffset.UTC));
        trail.write(town.id(), "a", AccountEvent.SIGN_IN, "a", "");
        CLOCK.set(CLOCK.instant().plus(Duration.ofDays(1)).minusMillis(1));
        trail.write(town.id(), "a", AccountEvent.SIGN_OUT, "a", "");
        CLOCK.set(CLOCK.instant().plusMillis(1));
        trail.write(town.id(), "a", AccountEvent.DEACTIVATED, "b", "");
        assertEquals(List.of("sign_out", "sign_in"), actions(Optional.of(LocalDate.of(2027, 1, 1)), 0, 10));
        assertEquals(List.of("sign_out"), actions(Optional.empty(), 1, 1));
        assertEquals(3, trail.read(auditor, Optional.empty(), 0, 1).total());
    }

    @Test
    void tellsOtherTownsAndClerksNothing() {
        trail.write(otherTown.id(), "a", AccountEvent.SIGN_IN, "a", "");
        assertEquals(List.of(), actions(Optional.empty(), 0, 10));
        StaffMember plain = new StaffMember("c", town.id(), "c", "C", Role.CLERK);
        assertThrows(NotPermittedException.class, () -> trail.read(plain, Optional.empty(), 0, 10));
    }

    @Test
    void tellsEverybodyWhatHappenedToTheirOwnAccount() {
        StaffMember plain = new StaffMember(UUID.randomUUID().toString(), town.id(), "c", "C", Role.CLERK);
        trail.write(town.id(), AuditTrail.NOBODY, AccountEvent.SIGN_IN_REFUSED, plain.id(), "");
        trail.write(town.id(), auditor.id(), AccountEvent.SIGN_IN, auditor.id(), "");
        trail.write(otherTown.id(), plain.id(), AccountEvent.SIGN_OUT, plain.id(), "");
        CLOCK.set(CLOCK.instant().plusSeconds(1));
        trail.write(town.id(), plain.id(), AccountEvent.SIGN_IN, plain.id(), "keycloak");
        assertEquals(List.of("sign_in", "sign_in_refused"), trail.ofOwn(plain, 10).stream().map(Entry::action).toList());
        assertEquals(List.of("sign_in"), trail.ofOwn(plain, 1).stream().map(Entry::action).toList());
    }

    @Test
    void cutsWhatIsTooLong() {
        trail.write(town.id(), "a", AccountEvent.ASSIGNED, "b", "x".repeat(500));
        assertEquals(130, trail.read(auditor, Optional.empty(), 0, 1).entries().get(0).detail().length());
    }
}
