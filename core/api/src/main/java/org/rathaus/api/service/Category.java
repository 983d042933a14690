package org.rathaus.api.service;

/** Subjects under which a town's home page groups its services. */
public enum Category {
    /** Elections and votes. */
    ELECTIONS,
    /** Registration, identity documents. */
    REGISTRATION,
    /** Birth, marriage, death. */
    REGISTRY_OFFICE,
    /** Taxes and fees. */
    TAXES,
    /** Waste, streets, works. */
    MUNICIPAL_WORKS,
    /** Lost and found, order. */
    PUBLIC_ORDER,
    /** Having a say, events, leisure. */
    TAKING_PART;

    /** As written in texts and in a town's contacts: {@code registry-office}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
