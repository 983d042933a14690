package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.cases.internal.audit.AuditVerify;
import org.rathaus.kernel.operation.InstallationAudit.PluginChange;

class InstallationAuditTest extends CasesContract {

    private static final String ADMIN = "0192f0c1-7b5e-7000-8000-000000000001";

    @TempDir
    Path keys;

    private AuditLog log;

    @BeforeEach
    void open() {
        CLOCK.set(NOW.plusNanos(456_789));
        log = AuditLog.in(store, keys, List::of, CLOCK);
    }

    @AfterEach
    void empty() {
        store.write(StaffMember.INSTALLATION, rows -> rows.createQuery("delete from AuditEntry a").executeUpdate());
    }

    private static List<AuditRow> written() {
        return audit(StaffMember.INSTALLATION);
    }

    @Test
    void tellsWhoDidWhatToWhichVersion() {
        log.write(ADMIN, PluginChange.INSTALL, "org.example.dogs", "1.0.0");
        log.write("command", PluginChange.ROLL_BACK, "org.example.dogs", "0.9.0");
        log.write("command", PluginChange.RESTART, "org.example.dogs", "0.9.0");
        assertEquals(List.of(new AuditRow(ADMIN, "install_plugin", null, "org.example.dogs/1.0.0"),
                new AuditRow("command", "roll_back_plugin", null, "org.example.dogs/0.9.0"),
                new AuditRow("command", "restart_plugin", null, "org.example.dogs/0.9.0")), written());
    }

    @Test
    void hasRoomForTheLongestName() {
        log.write(ADMIN, PluginChange.REMOVE, "a".repeat(200), "1.0.0.with-a-qualifier");
        assertTrue(written().get(0).detail().matches("a{107}/1.0.0.with-a-qualifier"), written().toString());
    }

    @Test
    void isVerifiedLikeTheLogOfATown() {
        log.write(ADMIN, PluginChange.UPDATE, "org.example.dogs", "2.0.0");
        log.stop();
        assertEquals("operator: 1 entries in order", verified().strip());
        store.write(StaffMember.INSTALLATION, rows -> rows.createQuery("update AuditEntry a set a.actor = 'nobody'").executeUpdate());
        assertTrue(verified().contains("was changed or not written by the portal"), verified());
    }

    private String verified() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        AuditVerify.in(store, keys, List::of).run(List.of(StaffMember.INSTALLATION),
                new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }
}
