package org.rathaus.web.area;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.rathaus.api.cases.Channel;
import org.rathaus.api.cases.Intake;

/**
 * A clerk fills in the form of a service for somebody else. The browser says so by a cookie until it closes, and is
 * believed where somebody is signed in who works on the cases of the service.
 *
 * @param serviceId the service
 * @param channel   the way in which the application came
 * @param arrivedOn the day stamped on the paper; empty unless it came on paper
 */
public record Counter(String serviceId, Channel channel, Optional<LocalDate> arrivedOn) {

    /** The name of the cookie. */
    public static final String COOKIE = "counter";
    /** The name of the cookie that holds the draft. */
    public static final String DRAFT_COOKIE = "counter-draft";
    /** The field of the form that ends it, or goes on with the next application. */
    public static final String END = "_endCounter";
    /** The value of that field for the next application. */
    public static final String NEXT = "next";

    private static final Pattern FORM = Pattern.compile("([a-z0-9-]{1,60})\\.(counter|paper)(?:\\.(\\d{4}-\\d{2}-\\d{2}))?");
    /** Paper that lay longer than a year is a mistyped date. */
    private static final int YEARS = 1;
    private static final int UNTIL_THE_BROWSER_CLOSES = -1;
    private static final int GONE = 0;

    /** What the browser says, whoever is signed in. */
    public static Optional<Counter> of(CoreRequest request) {
        return request.cookie(COOKIE).map(FORM::matcher).filter(Matcher::matches).map(Counter::read)
                .filter(it -> it.arrivedOn().isEmpty() || isPossible(it.arrivedOn().get(), request));
    }

    private static Counter read(Matcher cookie) {
        try {
            return new Counter(cookie.group(1), Channel.of(cookie.group(2)), Optional.ofNullable(cookie.group(3)).map(LocalDate::parse));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Whether paper may have come on this day: today or in the year before. */
    public static boolean isPossible(LocalDate arrivedOn, CoreRequest request) {
        return !arrivedOn.isAfter(request.today()) && arrivedOn.isAfter(request.today().minusYears(YEARS));
    }

    /** Begins for somebody new; whatever was typed for somebody before is not shown any more. */
    public void begin(CoreRequest request) {
        String value = serviceId + "." + channel.key() + arrivedOn.map(it -> "." + it).orElse("");
        request.setCookie(COOKIE, value, request.link(""), UNTIL_THE_BROWSER_CLOSES);
        request.setCookie(DRAFT_COOKIE, "", request.link(serviceId), GONE);
        Preview.end(request, serviceId);
    }

    /** The browser fills in forms for whoever sits in front of it again. */
    public static void end(CoreRequest request) {
        request.setCookie(COOKIE, "", request.link(""), GONE);
    }

    /** What is noted of an application. */
    public Intake by(String clerk) {
        return new Intake(channel, arrivedOn, clerk);
    }
}
