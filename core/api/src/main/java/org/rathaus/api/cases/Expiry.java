package org.rathaus.api.cases;

import java.time.Instant;

/**
 * When a case is to be destroyed.
 *
 * @param at  from this moment on
 * @param law the rule that says so, such as {@code BWO § 90 (2)}; for the protocol of deletions
 */
public record Expiry(Instant at, String law) {
}
