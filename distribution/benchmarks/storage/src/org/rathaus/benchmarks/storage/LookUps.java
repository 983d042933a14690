package org.rathaus.benchmarks.storage;

import java.util.Random;
import java.util.function.IntConsumer;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseDesk.Query;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.cases.Cases;

/** Finds one case among many, in caches that know nothing of it: each look-up is of another case. */
final class LookUps {

    static final int MANY = 4_000;
    private static final int PAGE = 50;

    private final Cases cases;
    private final CaseDesk desk;
    private final int towns;

    LookUps(Cases cases, CaseDesk desk, int towns) {
        this.cases = cases;
        this.desk = desk;
        this.towns = towns;
    }

    /** Where the names of the towns begin that share so many cases. */
    static String prefix(int rows) {
        return "n" + rows;
    }

    void among(int rows) {
        measure("case by the secret of its status page", rows, MANY, number -> bySecret(rows, number));
        measure("case by its draft", rows, MANY, number -> byKey(rows, number));
        measure("case by its reference, by staff", rows, MANY, number -> byText(rows, number, PlainInserts.reference(number)));
    }

    /** Twice; the first time it warms up. */
    private static void measure(String what, int rows, int count, IntConsumer find) {
        Random random = new Random(rows);
        Citizens.times(count, () -> find.accept(random.nextInt(rows)));
        Citizens.Times times = Citizens.times(count, () -> find.accept(random.nextInt(rows)));
        StorageLoad.print(what + ", p50, among " + rows, "ms", "portal", times.percentile(50));
        StorageLoad.print(what + ", p95, among " + rows, "ms", "portal", times.percentile(95));
    }

    void bySecret(int rows, int number) {
        cases.bySecret(SomeTown.of(town(rows, number)), PlainInserts.secret(number)).orElseThrow();
    }

    private void byKey(int rows, int number) {
        cases.byKey(SomeTown.of(town(rows, number)), Citizens.SERVICE, PlainInserts.key(number)).orElseThrow();
    }

    private void byText(int rows, int number, String text) {
        StaffMember clerk = new StaffMember("clerk", town(rows, number), "clerk", "Clerk", Role.CLERK);
        if (desk.list(clerk, new Query("", "", text, PAGE)).rows().isEmpty()) {
            throw new IllegalStateException("no case is found by " + text);
        }
    }

    private String town(int rows, int number) {
        return prefix(rows) + "-" + number % towns;
    }
}
