package org.rathaus.api.cases;

import java.time.Instant;

/**
 * Something that happened to a case. Never changed, never removed.
 *
 * @param number from 1 within the case
 * @param status the status from then on
 * @param note   what staff wrote to the citizen or, where the actor is the citizen, what they answered; may be empty
 * @param actor  who did it: {@code citizen}, {@code system} or a staff account's id
 * @param at     when
 */
public record CaseEvent(int number, String status, String note, String actor, Instant at) {
}
