package org.rathaus.kernel.operation;

import java.time.Duration;

/**
 * What the pages of a service have answered since the portal started, apart from pages that were the same for all readers
 * and came from the portal's memory.
 *
 * @param requests how many answers
 * @param errors   how many of them were faults: status 500 and above
 * @param p95      within which time 95 of 100 answers were there, at most an eighth too high; zero without any
 */
public record PluginUsage(long requests, long errors, Duration p95) {
}
