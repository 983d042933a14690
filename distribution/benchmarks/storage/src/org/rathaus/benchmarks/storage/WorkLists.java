package org.rathaus.benchmarks.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseDesk.Attention;
import org.rathaus.api.cases.CaseDesk.Listing;
import org.rathaus.api.cases.CaseDesk.Order;
import org.rathaus.api.cases.CaseDesk.Query;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;

/**
 * The work list of one town that has all the cases: one in fifty is open, and of those that are done each clerk has some. Any
 * page of it is to be there within 100 ms at the 99th percentile.
 */
final class WorkLists {

    private static final String TOWN = "large";
    private static final int CLERKS = 40;
    private static final int OPEN = 50;
    private static final int TIMES = 200;
    private static final int NAMES = 5_000;
    private static final int PAGE = 25;
    private static final int DEEP = 20;

    private final CaseDesk desk;
    private final PlainInserts plain;
    private final int cases;
    private final Random random = new Random(1);
    private final List<String> deep = new ArrayList<>();

    WorkLists(CaseDesk desk, PlainInserts plain, int cases) {
        this.desk = desk;
        this.plain = plain;
        this.cases = cases;
    }

    void measure() throws Exception {
        plain.fill(TOWN, cases, WorkLists::columns);
        anywhere();
        StaffMember all = clerk(Set.of());
        StaffMember limited = clerk(Set.of("week", "month"));
        page("all", () -> page(all, query("", "", "", Attention.ANY, Order.NEWEST, "")));
        page("all, anywhere", () -> page(all, query("", "", "", Attention.ANY, Order.NEWEST, someId())));
        page("of two services, anywhere", () -> page(limited, query("", "", "", Attention.ANY, Order.NEWEST, someId())));
        page("in a status", () -> page(all, query("", "received", "", Attention.ANY, Order.NEWEST, "")));
        page("in a frequent status, anywhere", () -> page(limited, query("", "done", "", Attention.ANY, Order.NEWEST, someId())));
        page("of a service in a status", () -> page(all, query("week", "inProgress", "", Attention.ANY, Order.NEWEST, "")));
        page("of a colleague", () -> page(all, query("", "", someClerk(), Attention.ANY, Order.NEWEST, "")));
        page("of a colleague in a status", () -> page(all, query("", "inProgress", someClerk(), Attention.ANY, Order.NEWEST, "")));
        page("of nobody in a status", () -> page(limited, query("", "received", CaseDesk.NOBODY, Attention.ANY, Order.NEWEST, "")));
        page("overdue", () -> page(all, query("", "", "", Attention.OVERDUE, Order.NEWEST, "")));
        page("by deadline", () -> page(limited, query("", "", "", Attention.ANY, Order.DEADLINE, "")));
        page("requests answered", () -> page(all, query("", "", "", Attention.ANSWERED, Order.NEWEST, "")));
        page("by name", () -> page(all, new Query("", "", name(random.nextInt(NAMES)), PAGE)));
    }

    private static Map<String, String> columns(int number) {
        boolean isOpen = number % OPEN == 0;
        String status = isOpen ? number % (2 * OPEN) == 0 ? "received" : "inProgress" : "done";
        return Map.of("service", Services.IDS.get(number % Services.IDS.size()), "status", status,
                "assignee", status.equals("received") ? "" : "clerk" + number % CLERKS, "word", name(number % NAMES));
    }

    private static String name(int number) {
        return String.format("name%04d", number);
    }

    private static StaffMember clerk(Set<String> services) {
        return new StaffMember("clerk", TOWN, "clerk", "Clerk", Role.CLERK, services);
    }

    private static Query query(String service, String status, String assignee, Attention attention, Order order, String after) {
        return new Query(service, status, "", assignee, attention, order, after, PAGE);
    }

    private String someClerk() {
        return "clerk" + random.nextInt(CLERKS);
    }

    /** Ends of pages all over the list: a page begins with any id, whether it is there or not. */
    private void anywhere() {
        long now = System.currentTimeMillis();
        for (int i = 0; i < DEEP; i++) {
            deep.add(new UUID(now - (long) (random.nextDouble() * cases) * 60_000L << 16 | 0x7000, Long.MIN_VALUE).toString());
        }
    }

    private String someId() {
        return deep.get(random.nextInt(DEEP));
    }

    private Listing page(StaffMember member, Query query) {
        return desk.list(member, query);
    }

    /** Twice; the first time it warms up. */
    private void page(String what, Supplier<Listing> page) {
        Citizens.times(TIMES, page::get);
        Citizens.Times times = Citizens.times(TIMES, page::get);
        StorageLoad.print("page of the work list: " + what + ", p50, among " + cases, "ms", "portal", times.percentile(50));
        StorageLoad.print("page of the work list: " + what + ", p99, among " + cases, "ms", "portal", times.percentile(99));
    }
}
