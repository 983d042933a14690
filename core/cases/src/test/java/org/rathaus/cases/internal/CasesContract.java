package org.rathaus.cases.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.form.Answers;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.testing.MovableClock;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.Cases;
import org.rathaus.kernel.service.ServiceCatalog;
import org.rathaus.kernel.testing.NoServices;
import org.rathaus.storage.testing.TestDatabase;

/** Two towns with staff, once per kind of database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
abstract class CasesContract {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123Z");
    static final String SERVICE = "dog-tax";
    static final MovableClock CLOCK = new MovableClock(NOW);
    static final Agenda AGENDA = new Agenda();
    static final SampleTowns TOWNS = new SampleTowns();

    @TempDir
    static Path folder;

    static EntityStore store;
    static Cases cases;
    static CaseDesk desk;

    @Parameter
    TestDatabase database;

    /** Others for each test. */
    final Town town = new SampleTown("ours-" + UUID.randomUUID(), "ABC");
    final Town otherTown = new SampleTown("other-" + UUID.randomUUID(), "XYZ");
    final StaffMember clerk = clerkOf(town);
    final StaffMember otherClerk = clerkOf(otherTown);

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) {
        CLOCK.set(NOW);
        store = database.store(new CasesModel());
        cases = casesIn(store);
        desk = desk(new NoServices());
    }

    static Cases casesIn(EntityStore store) {
        return new JpaCases(store, TOWNS, new NoServices(), AGENDA, CLOCK, auditLog(store));
    }

    /** While these services run. */
    static CaseDesk desk(ServiceCatalog catalog) {
        return new JpaCaseDesk(store, TOWNS, catalog, AGENDA, CLOCK, auditLog());
    }

    static AuditLog auditLog() {
        return auditLog(store);
    }

    private static AuditLog auditLog(EntityStore store) {
        return AuditLog.in(store, folder.resolve("audit"), List::of, CLOCK);
    }

    private static StaffMember clerkOf(Town town) {
        return new StaffMember(UUID.randomUUID().toString(), town.id(), "erika", "Erika", Role.SERVICE_MANAGER);
    }

    static Submission submission(String key) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("z", "Müller \"x\" 🐕\u0000");
        typed.put("a", "");
        return new Submission(SERVICE, 3, Answers.of(typed), Locale.forLanguageTag("en-GB"), key, "secret of " + key);
    }

    CaseFile receive(String subject) {
        return cases.receive(town, submission(UUID.randomUUID().toString()), "received", subject);
    }

    List<AuditRow> audit() {
        return audit(town.id());
    }

    static List<AuditRow> audit(String townId) {
        return store.read(townId, rows -> rows.createQuery(
                "select a.actor, a.action, a.caseId, a.detail from AuditEntry a order by a.id", Object[].class)
                .getResultStream().map(AuditRow::of).toList());
    }

    record AuditRow(String actor, String action, String caseId, String detail) {

        private static AuditRow of(Object[] row) {
            return new AuditRow((String) row[0], (String) row[1], (String) row[2], (String) row[3]);
        }
    }

    /** Does the same so many times at once. */
    static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<T>> futures = threads.invokeAll(Collections.nCopies(times, work));
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
