package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseDesk.Query;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.PersonalData.Person;
import org.rathaus.api.identity.NotPermittedException;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.testing.KnownTowns;
import org.rathaus.kernel.cases.Retention.Outcome;

/** What members see and do follows from their role and from the services they are limited to, whatever a page asks for. */
class ResponsibilityTest extends RetentionContract {

    private static final Query ALL = new Query("", "", "", 10);

    private final JpaPersonalRecords records = new JpaPersonalRecords(store, new KnownTowns(List.of(town, otherTown)), catalog,
            (of, file, language) -> new byte[0], keepers, auditLog(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final StaffMember auditor = member(Role.AUDITOR);
    private final StaffMember operator = member(Role.OPERATOR);
    private final StaffMember elsewhere = member(Role.SERVICE_MANAGER, "postal-vote");
    private final StaffMember here = member(Role.SERVICE_MANAGER, SERVICE, "postal-vote");

    private StaffMember member(Role role, String... services) {
        return new StaffMember(UUID.randomUUID().toString(), town.id(), "x", "X", role, Set.of(services));
    }

    private static void assertForbidden(Runnable action) {
        assertThrows(NotPermittedException.class, action::run);
    }

    @Test
    void auditorsReadAndChangeNothing() {
        CaseFile file = receive("Müller");
        assertTrue(desk.open(auditor, file.id()).isPresent());
        assertEquals(1, desk.list(auditor, ALL).total());
        assertForbidden(() -> desk.advance(auditor, file.id(), 1, "done", ""));
        assertForbidden(() -> desk.exportNew(auditor, SERVICE));
        assertForbidden(() -> desk.batch(auditor, SERVICE, 1));
        assertForbidden(() -> retention.hold(auditor, file.id(), "Klage", LocalDate.of(2027, 1, 1)));
        assertForbidden(() -> retention.release(auditor, file.id()));
        assertForbidden(() -> retention.destroy(auditor, file.id()));
        assertForbidden(() -> handOut(auditor, file));
    }

    private void handOut(StaffMember member, CaseFile file) {
        try {
            records.write(member, List.of(file.id()), new ByteArrayOutputStream());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void clerksDestroyNothing() {
        CaseFile file = receive("Müller");
        assertForbidden(() -> retention.destroy(member(Role.CLERK), file.id()));
        assertEquals(Outcome.DESTROYED, retention.destroy(clerk, file.id()));
    }

    @Test
    void operatorsSeeNoCase() {
        CaseFile file = receive("Müller");
        assertForbidden(() -> desk.open(operator, file.id()));
        assertForbidden(() -> desk.list(operator, ALL));
        assertForbidden(() -> records.find(operator, new Person("Müller", "", "")));
        assertForbidden(() -> retention.protocol(operator, 0, 10));
    }

    @Test
    void casesOfOtherServicesDoNotExist() {
        CaseFile file = receive("Müller");
        assertEquals(0, desk.list(elsewhere, ALL).total());
        assertEquals(0, desk.list(elsewhere, new Query("", "", file.reference(), 10)).total());
        assertEquals(Optional.empty(), desk.open(elsewhere, file.id()));
        assertEquals(Optional.empty(), desk.advance(elsewhere, file.id(), 1, "done", ""));
        assertEquals(List.of(), records.find(elsewhere, new Person("Müller", "", "")));
        assertEquals(Outcome.UNKNOWN, retention.destroy(elsewhere, file.id()));
        assertForbidden(() -> desk.exportNew(elsewhere, SERVICE));
        assertEquals(List.of(), audit().stream().filter(it -> it.actor().equals(elsewhere.id())).toList());
    }

    @Test
    void whoeverIsLimitedToAServiceWorksOnIt() {
        CaseFile file = receive("Müller");
        assertEquals(1, desk.list(here, new Query(SERVICE, "received", "mül", 10)).rows().size());
        assertEquals(1, desk.list(here, new Query("", "", file.reference(), 10)).total());
        assertEquals(1, records.find(here, new Person("Müller", "", "")).size());
        assertEquals(1, desk.exportNew(here, SERVICE).cases().size());
        assertTrue(desk.advance(here, file.id(), 1, "done", "").isPresent());
    }

    @Test
    void holdsAndDeletionsOfOtherServicesDoNotExist() {
        CaseFile file = receive("Müller");
        retention.hold(clerk, file.id(), "Klage", LocalDate.of(2099, 1, 1));
        assertEquals(Optional.empty(), retention.hold(elsewhere, file.id()));
        retention.release(elsewhere, file.id());
        assertTrue(retention.hold(here, file.id()).isPresent());
        retention.release(here, file.id());
        retention.destroy(here, file.id());
        assertEquals(0, retention.protocol(elsewhere, 0, 10).total());
        assertEquals(1, retention.protocol(here, 0, 10).entries().size());
    }
}
