package org.rathaus.web.area;

import java.util.List;

import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.IdentityProvider;
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

    /** The providers of identities that they can sign in with. */
    public List<IdentityProvider> providers() {
        return town.identityProviders().stream().filter(it -> it.serves(Audience.CITIZENS)).toList();
    }

    /** The highest level that they can reach; an own account is proofed by nobody, so it gives the lowest (EU 2015/1502, annex 2.1). */
    public LevelOfAssurance highest() {
        LevelOfAssurance own = hasAccounts() ? LevelOfAssurance.LOW : LevelOfAssurance.NONE;
        return providers().stream().map(IdentityProvider::highest).reduce(own, LevelOfAssurance::or);
    }
}
