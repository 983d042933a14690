package org.rathaus.service.postalvote.election;

/**
 * What clocks in Berlin show, computed from the rule itself and nothing of Java's: an hour ahead of UTC, two between 01:00 UTC on the last
 * Sunday of March and the last one of October (Directive 2000/84/EC). Seconds since 1970.
 */
final class EuropeanClock {

    static final long DAY = 86_400;
    private static final long HOUR = 3_600;

    private EuropeanClock() {
    }

    /** Days since 1970 of a day of the Gregorian calendar (Fliegel and Van Flandern). */
    static long day(int year, int month, int dayOfMonth) {
        long a = (month - 14) / 12;
        return (1461L * (year + 4800 + a)) / 4 + (367L * (month - 2 - 12 * a)) / 12 - (3L * ((year + 4900 + a) / 100)) / 4 + dayOfMonth - 32_075
                - 2_440_588;
    }

    /** 0 is Sunday; the first of January 1970 was a Thursday. */
    static int weekday(long day) {
        return (int) Math.floorMod(day + 4, 7L);
    }

    /** The last Friday before a day, never the day itself. */
    static long fridayBefore(long day) {
        long before = day - 1;
        while (weekday(before) != 5) {
            before--;
        }
        return before;
    }

    /** The moment at which clocks show this time of a day, away from the hours in which they change. */
    static long moment(int year, long day, long secondOfDay) {
        long local = day * DAY + secondOfDay;
        long summer = local - 2 * HOUR;
        return isSummer(year, summer) ? summer : local - HOUR;
    }

    private static boolean isSummer(int year, long moment) {
        return moment >= lastSunday(year, 3) * DAY + HOUR && moment < lastSunday(year, 10) * DAY + HOUR;
    }

    /** March and October have 31 days. */
    private static long lastSunday(int year, int month) {
        long last = day(year, month, 31);
        return last - weekday(last);
    }
}
