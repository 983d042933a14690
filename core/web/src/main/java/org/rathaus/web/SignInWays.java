package org.rathaus.web;

import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.town.Town;

/**
 * How citizens can sign in to a town.
 *
 * @param town the town
 */
public record SignInWays(Town town) {

    /** Whether they can open an account with an address to which the town writes. */
    public boolean hasAccounts() {
        return town.mailing().isPresent();
    }

    /** The highest level that they can reach; an own account is proofed by nobody, so it gives the lowest (EU 2015/1502, annex 2.1). */
    public LevelOfAssurance highest() {
        return hasAccounts() ? LevelOfAssurance.LOW : LevelOfAssurance.NONE;
    }
}
