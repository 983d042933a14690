package org.rathaus.api.identity;

/** For whom a part of the portal is. Nobody's sign-in counts for the other part. */
public enum Audience {
    /** Citizens of a town, with an account there. */
    CITIZENS,
    /** Those who work in a town's hall; at the place of the installation, its operators. */
    STAFF
}
