package org.rathaus.benchmarks.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
    private static final String CLERK = "clerk7";
    private static final int CLERKS = 40;
    private static final int OPEN = 50;
    /** One in so many waits for the citizen, one in ten times as many for the town to read the answer. */
    private static final int ASKED = 400;
    private static final int PAGE = 25;
    private static final int DEEP = 50;

    private final CaseDesk desk;
    private final int times;
    private final int cases;
    private final Random random = new Random(1);
    private final List<String> deep = new ArrayList<>();
    private final StaffMember all = clerk(Set.of());
    private final StaffMember limited = clerk(Set.of("week", "month"));

    /** @param times how often each kind of page is asked for */
    WorkLists(CaseDesk desk, int times, int cases) {
        this.desk = desk;
        this.times = times;
        this.cases = cases;
    }

    private static StaffMember clerk(Set<String> services) {
        return new StaffMember(CLERK, TOWN, "clerk", "Clerk", Role.CLERK, services);
    }

    boolean isEmpty() {
        return desk.list(all, plain()).rows().isEmpty();
    }

    /** @param pattern reference of the case that the rows are learned from */
    void fill(PlainInserts plain, String pattern) throws Exception {
        long begun = System.nanoTime();
        String[] groups = pattern.toLowerCase(Locale.ROOT).split("-");
        plain.fill(TOWN, cases, number -> columns(number, groups));
        StorageLoad.print("filling", "s", "portal", (System.nanoTime() - begun) / 1e9);
    }

    private static Map<String, String> columns(int number, String[] pattern) {
        boolean isOpen = number % OPEN == 0;
        String status = isOpen ? number % (2 * OPEN) == 0 ? "received" : "inProgress" : "done";
        String reference = PlainInserts.reference(number);
        String[] groups = reference.toLowerCase(Locale.ROOT).split("-");
        SomeNames name = new SomeNames(number);
        String family = name.family();
        String first = name.first();
        Map<String, String> columns = new HashMap<>(Map.of("service", Services.IDS.get(number % Services.IDS.size()), "status", status,
                "assignee", status.equals("received") ? "" : "clerk" + number % CLERKS, "reference", reference,
                "subject", family + ", " + first, "inquiry", number % (10 * ASKED) == 0 ? "answered" : number % ASKED == 0 ? "asked" : ""));
        columns.put("word pattern", family);
        columns.put("word erika", first.equals(family) ? first + "a" : first);
        columns.put("word " + pattern[1], groups[1]);
        columns.put("word " + pattern[2], groups[2].equals(groups[1]) ? "x" : groups[2]);
        return columns;
    }

    void measure() {
        anywhere();
        page("first", all, this::plain);
        page("next", all, () -> plain(desk.list(all, plain()).next()));
        page("anywhere", all, () -> plain(someId()));
        page("of two services", limited, this::plain);
        page("of two services, anywhere", limited, () -> plain(someId()));
        page("of a service, anywhere", all, () -> query("month", "", "", Attention.ANY, Order.NEWEST, someId()));
        page("in a status", all, () -> query("", "received", "", Attention.ANY, Order.NEWEST, ""));
        page("in a frequent status, anywhere", limited, () -> query("", "done", "", Attention.ANY, Order.NEWEST, someId()));
        page("of a service in a status", all, () -> query("week", "inProgress", "", Attention.ANY, Order.NEWEST, ""));
        page("of a colleague", all, () -> query("", "", someClerk(), Attention.ANY, Order.NEWEST, ""));
        page("of a colleague, anywhere", all, () -> query("", "", someClerk(), Attention.ANY, Order.NEWEST, someId()));
        page("of a colleague in a status", all, () -> query("", "inProgress", someClerk(), Attention.ANY, Order.NEWEST, ""));
        page("of a colleague, a service and a status", all, () -> query("month", "inProgress", someClerk(), Attention.ANY, Order.NEWEST, ""));
        page("of a colleague and two services", limited, () -> query("", "", someClerk(), Attention.ANY, Order.NEWEST, someId()));
        page("of a colleague who has none of a service", all, () -> query("month", "received", someClerk(), Attention.ANY, Order.NEWEST, ""));
        page("of nobody", limited, () -> query("", "", CaseDesk.NOBODY, Attention.ANY, Order.NEWEST, ""));
        page("of nobody in a status", limited, () -> query("", "received", CaseDesk.NOBODY, Attention.ANY, Order.NEWEST, ""));
        page("overdue", all, () -> query("", "", "", Attention.OVERDUE, Order.NEWEST, ""));
        page("overdue, of a colleague", all, () -> query("", "", someClerk(), Attention.OVERDUE, Order.NEWEST, ""));
        page("due soon", all, () -> query("", "", "", Attention.SOON, Order.NEWEST, ""));
        page("by deadline", limited, () -> query("", "", "", Attention.ANY, Order.DEADLINE, ""));
        page("by deadline, in time", all, () -> query("", "", "", Attention.IN_TIME, Order.DEADLINE, ""));
        page("requests answered", all, () -> query("", "", "", Attention.ANSWERED, Order.NEWEST, ""));
        page("requests that wait", all, () -> query("", "", "", Attention.ASKED, Order.NEWEST, ""));
        page("by reference", all, () -> text(PlainInserts.reference(random.nextInt(cases))));
        page("by a group of a reference", all, () -> text(PlainInserts.reference(random.nextInt(cases)).split("-")[1]));
        page("by the beginning of a group", all, () -> text(PlainInserts.reference(random.nextInt(cases)).split("-")[2].substring(0, 3)));
        page("by a family name", all, () -> text(new SomeNames(random.nextInt(cases)).family()));
        page("by the most frequent name", all, () -> text(SomeNames.MOST_FREQUENT));
        page("by a frequent first name", limited, () -> text(SomeNames.FREQUENT_FIRST));
        page("by two frequent names", all, () -> text(SomeNames.FREQUENT_FIRST + " " + SomeNames.MOST_FREQUENT));
        page("by two frequent beginnings", all, () -> text("tho sch"));
        page("by three letters", all, () -> text("sch"));
        page("by two letters", all, () -> text("sc"));
        page("by a name that nobody has", all, () -> text("xylophon"));
        page("by the most frequent name, in a status", all, () -> new Query("", "received", SomeNames.MOST_FREQUENT, "", Attention.ANY, Order.NEWEST, "", PAGE));
        time("figures on top", this::figures);
    }

    /** What the page asks for beside the list itself. */
    private void figures() {
        for (Query figure : List.of(query("", "received", "", Attention.ANY, Order.NEWEST, ""), query("", "inProgress", "", Attention.ANY, Order.NEWEST, ""),
                query("", "", "", Attention.OVERDUE, Order.NEWEST, ""), query("", "", "", Attention.ANSWERED, Order.NEWEST, ""),
                query("", "", CLERK, Attention.ANY, Order.NEWEST, ""))) {
            desk.count(all, figure);
        }
    }

    private Query plain() {
        return plain("");
    }

    private static Query plain(String after) {
        return query("", "", "", Attention.ANY, Order.NEWEST, after);
    }

    private static Query text(String text) {
        return new Query("", "", text, PAGE);
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

    private void page(String what, StaffMember member, Supplier<Query> query) {
        Listing listing = desk.list(member, query.get());
        time("page of the work list: " + what + " (" + listing.total() + ")", () -> desk.list(member, query.get()));
    }

    /** Twice; the first time it warms up. */
    private void time(String what, Runnable work) {
        Citizens.times(times, work);
        Citizens.Times measured = Citizens.times(times, work);
        StorageLoad.print(what + ", p50", "ms", "portal", measured.percentile(50));
        StorageLoad.print(what + ", p99", "ms", "portal", measured.percentile(99));
    }
}
