package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.identity.NotPermittedException;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.cases.internal.audit.AuditVerify;

class ServiceAuditTest extends CasesContract {

    @TempDir
    Path keys;

    private AuditLog log;
    private JpaServiceAudit audit;

    @BeforeEach
    void open() {
        CLOCK.set(NOW.plusNanos(456_789));
        TOWNS.with(town);
        log = AuditLog.in(store, keys, List::of, CLOCK);
        audit = new JpaServiceAudit(() -> "contest", store, log, TOWNS, CLOCK);
    }

    private StaffMember member(String townId, String... services) {
        return new StaffMember("anna", townId, "anna", "Anna", Role.CLERK, Set.of(services));
    }

    @Test
    void namesTheServiceOfTheBundleWhoeverActs() {
        audit.write(member(town.id(), "contest"), "decideIdea", "0192f0c1-7b5e-7000-8000-000000000001/open");
        CLOCK.set(NOW.plusSeconds(1));
        audit.write(town.id(), "deleteContacts", "");
        assertEquals(List.of(new AuditRow("anna", "service_deed", null, "contest decideIdea 0192f0c1-7b5e-7000-8000-000000000001/open"),
                new AuditRow("system", "service_deed", null, "contest deleteContacts")), audit());
    }

    @Test
    void isNothingForWhoeverWorksForOtherServices() {
        assertThrows(NotPermittedException.class, () -> audit.write(member(town.id(), "dogs"), "decideIdea", ""));
        assertEquals(List.of(), audit());
    }

    /** Its entries would lie in no chain. */
    @Test
    void knowsTownsOnly() {
        assertThrows(IllegalArgumentException.class, () -> audit.write("nowhere", "decideIdea", ""));
        assertThrows(IllegalArgumentException.class, () -> audit.write(member(StaffMember.INSTALLATION), "decideIdea", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Erika Mustermann", "a@example.org", "<b>", "zeile\nzeile", "0123456789012345678901234567890123456789012345678901234567890"})
    void takesNothingThatSomebodyTyped(String about) {
        assertThrows(IllegalArgumentException.class, () -> audit.write(town.id(), "decideIdea", about));
        assertThrows(IllegalArgumentException.class, () -> audit.write(town.id(), about, ""));
    }

    @Test
    void isChainedLikeAllEntriesOfTheTown() {
        audit.write(town.id(), "deleteContacts", "1");
        log.stop();
        assertEquals(town.id() + ": 1 entries in order", verified());
        store.write(town.id(), rows -> rows.createQuery("update AuditEntry a set a.detail = 'contest deleteContacts 2'").executeUpdate());
        assertTrue(verified().contains("was changed or not written by the portal"), verified());
    }

    private String verified() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        AuditVerify.in(store, keys, List::of).run(List.of(town.id()), new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8).strip();
    }
}
