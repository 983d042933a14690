package org.rathaus.statistics.internal;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.UUID;

import org.rathaus.kernel.statistics.Count;
import org.rathaus.kernel.statistics.Kind;

/** What a sum is of, within its town. */
record Item(YearMonth month, String serviceId, Kind kind, String detail) {

    private static final int LONGEST = 100;

    /** Of a length that the database takes. */
    Item {
        detail = detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST);
    }

    /** Names it: two nodes that add to the same sum add to the same row. */
    UUID id() {
        return UUID.nameUUIDFromBytes((month + "|" + serviceId + "|" + kind + "|" + detail).getBytes(StandardCharsets.UTF_8));
    }

    Count count(long number) {
        return new Count(month, serviceId, kind, detail, number);
    }
}
