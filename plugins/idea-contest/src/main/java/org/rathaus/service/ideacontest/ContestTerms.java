package org.rathaus.service.ideacontest;

import java.time.Instant;

/**
 * What an administrator says of a contest.
 *
 * @param starts      from when on it takes entries
 * @param ends        the last second in which an entry counts
 * @param isPublished whether citizens see it
 * @param isModerated whether staff look at an idea before everybody does
 * @param age         the youngest who may take part in the draw, in years; 0: everybody
 * @param winners     how many are drawn
 * @param alternates  how many are drawn besides, should winners not accept
 * @param acceptDays  days in which winners accept; then the contact data go
 * @param words       its texts and areas
 */
record ContestTerms(Instant starts, Instant ends, boolean isPublished, boolean isModerated, int age, int winners, int alternates,
        int acceptDays, ContestWords words) {
}
