package org.rathaus.cases.internal;

/** The deliveries of one town to one target; one thread of a node at a time works on them. */
record Lane(String townId, String target) {
}
