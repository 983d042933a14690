package org.rathaus.kernel.statistics;

import java.time.YearMonth;

/**
 * How often something happened.
 *
 * @param month     by German law's clock
 * @param serviceId empty: the town's own pages
 * @param detail    what the kind says; empty where it has none
 */
public record Count(YearMonth month, String serviceId, Kind kind, String detail, long number) {
}
