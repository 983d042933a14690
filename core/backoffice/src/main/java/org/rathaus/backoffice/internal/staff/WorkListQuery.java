package org.rathaus.backoffice.internal.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.StringJoiner;

import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseDesk.Attention;
import org.rathaus.api.cases.CaseDesk.Order;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.web.PortalRequest;

/**
 * What the address asks the work list for.
 *
 * @param text      what is searched for, or empty
 * @param service   only this service, or empty
 * @param status    only this status, or empty
 * @param assignee  only this account's, {@link #ME}, {@link CaseDesk#NOBODY} or empty
 * @param attention why cases are listed
 * @param order     in what order
 * @param after     where the page before ended, or empty
 */
record WorkListQuery(String text, String service, String status, String assignee, Attention attention, Order order, String after) {

    /** Whoever looks, so that colleagues may share an address. */
    static final String ME = "me";

    private static final int SIZE = 25;
    private static final int LONGEST_TEXT = 100;
    private static final WorkListQuery ALL = new WorkListQuery("", "", "", "", Attention.ANY, Order.NEWEST, "");

    static WorkListQuery of(PortalRequest request) {
        String text = request.parameter("text").strip();
        return new WorkListQuery(text.substring(0, Math.min(LONGEST_TEXT, text.length())), request.parameter("service"),
                request.parameter("status"), request.parameter("assignee"),
                named(Attention.ANY, request.parameter("attention")), named(Order.NEWEST, request.parameter("order")),
                request.parameter("after"));
    }

    private static <E extends Enum<E>> E named(E usual, String name) {
        for (E value : usual.getDeclaringClass().getEnumConstants()) {
            if (name(value).equals(name)) {
                return value;
            }
        }
        return usual;
    }

    /** As addresses and texts name it. */
    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Everything. */
    static WorkListQuery all() {
        return ALL;
    }

    static WorkListQuery withStatus(String status) {
        return new WorkListQuery("", "", status, "", Attention.ANY, Order.NEWEST, "");
    }

    static WorkListQuery deserving(Attention attention) {
        return new WorkListQuery("", "", "", "", attention, Order.NEWEST, "");
    }

    static WorkListQuery assignedTo(String assignee) {
        return new WorkListQuery("", "", "", assignee, Attention.ANY, Order.NEWEST, "");
    }

    WorkListQuery after(String end) {
        return new WorkListQuery(text, service, status, assignee, attention, order, end);
    }

    boolean isFiltered() {
        return !after("").equals(ALL);
    }

    /** What of it may be kept: no page, and no words, as they may be the name of a citizen. */
    WorkListQuery toView() {
        return new WorkListQuery("", service, status, assignee, attention, order, "");
    }

    /** A search is for all cases, also those that have no deadline any more. */
    CaseDesk.Query forDesk(StaffMember member) {
        return new CaseDesk.Query(service, status, text, assignee.equals(ME) ? member.id() : assignee, attention, text.isEmpty() ? order : Order.NEWEST, after, SIZE);
    }

    /** The query part of the address; of all cases, too, as an address without one leads to what its reader sees first. */
    String toAddress() {
        StringJoiner parts = new StringJoiner("&", "?", "").setEmptyValue("?attention=" + name(Attention.ANY));
        add(parts, "text", text);
        add(parts, "service", service);
        add(parts, "status", status);
        add(parts, "assignee", assignee);
        add(parts, "attention", attention == Attention.ANY ? "" : name(attention));
        add(parts, "order", order == Order.NEWEST ? "" : name(order));
        add(parts, "after", after);
        return parts.toString();
    }

    private static void add(StringJoiner parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
