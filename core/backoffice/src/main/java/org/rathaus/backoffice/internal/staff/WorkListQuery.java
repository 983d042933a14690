package org.rathaus.backoffice.internal.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

import org.rathaus.api.cases.CaseDesk;
import org.rathaus.web.PortalRequest;

/**
 * What the address asks the work list for.
 *
 * @param text    what is searched for, or empty
 * @param service only this service, or empty
 * @param status  only this status, or empty
 * @param page    from 1, as readers count
 */
record WorkListQuery(String text, String service, String status, int page) {

    static final int SIZE = 25;
    private static final int LONGEST_TEXT = 100;
    private static final int LAST_PAGE = 1_000_000;

    static WorkListQuery of(PortalRequest request) {
        String text = request.parameter("text").strip();
        return new WorkListQuery(text.substring(0, Math.min(LONGEST_TEXT, text.length())),
                request.parameter("service"), request.parameter("status"), number(request.parameter("page")));
    }

    private static int number(String page) {
        return page.matches("[1-9][0-9]{0,6}") ? Math.min(LAST_PAGE, Integer.parseInt(page)) : 1;
    }

    static WorkListQuery withStatus(String status) {
        return new WorkListQuery("", "", status, 1);
    }

    WorkListQuery onPage(int number) {
        return new WorkListQuery(text, service, status, number);
    }

    boolean isFiltered() {
        return !text.isEmpty() || !service.isEmpty() || !status.isEmpty();
    }

    CaseDesk.Query forDesk() {
        return new CaseDesk.Query(service, status, text, page - 1, SIZE);
    }

    /** How many pages so many cases fill; at least one. */
    static int pages(long total) {
        return (int) Math.max(1, (total + SIZE - 1) / SIZE);
    }

    /** The query part of the address, with its question mark unless it is empty. */
    String toAddress() {
        StringJoiner parts = new StringJoiner("&", "?", "").setEmptyValue("");
        add(parts, "text", text);
        add(parts, "service", service);
        add(parts, "status", status);
        add(parts, "page", page > 1 ? String.valueOf(page) : "");
        return parts.toString();
    }

    private static void add(StringJoiner parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
