package org.rathaus.service.ideacontest;

/**
 * What somebody proposes.
 *
 * @param category an area of the contest, or {@link #OTHER}
 * @param place    where it is about; may be empty
 */
record IdeaText(String title, String body, String category, String place) {

    /** Fits to none of the areas. */
    static final String OTHER = "other";
}
