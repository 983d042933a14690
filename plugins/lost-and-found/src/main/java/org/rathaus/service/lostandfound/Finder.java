package org.rathaus.service.lostandfound;

/**
 * Who found a thing, and what of it they want.
 *
 * @param name       may be empty: an unknown or a finder who wants nothing
 * @param address    as typed
 * @param contact    telephone or mail
 * @param isWaiving  whether they give up reward and ownership, § 976 (1) BGB
 * @param isOfficial whether they work where they found it, § 978 (2) BGB
 */
record Finder(String name, String address, String contact, boolean isWaiving, boolean isOfficial) {

    static final Finder UNKNOWN = new Finder("", "", "", true, false);

    boolean isKnown() {
        return !name.isBlank();
    }

    /** Without personal data. */
    @Override
    public String toString() {
        return "Finder";
    }
}
