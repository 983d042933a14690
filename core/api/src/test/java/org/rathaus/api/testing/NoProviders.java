package org.rathaus.api.testing;

import java.util.Optional;

import org.rathaus.api.identity.Client;
import org.rathaus.api.identity.ExternalSignIn;
import org.rathaus.api.identity.IdentityProvider;
import org.rathaus.api.identity.Session;
import org.rathaus.api.identity.SignInFailedException;
import org.rathaus.api.identity.SignInFailedException.Reason;
import org.rathaus.api.town.Town;

/** All providers are away. */
public final class NoProviders implements ExternalSignIn {

    @Override
    public Departure begin(Town town, IdentityProvider provider, Wish wish, Client client) throws SignInFailedException {
        throw new SignInFailedException(Reason.UNAVAILABLE, wish.to(), "away", null);
    }

    @Override
    public Arrival finish(Town town, Answer answer, Client client) throws SignInFailedException {
        throw new SignInFailedException(Reason.EXPIRED, "away");
    }

    @Override
    public Optional<String> farewell(Town town, Session session, String returnAddress) {
        return Optional.empty();
    }

    @Override
    public boolean ended(Town town, String provider, String logoutToken) {
        return false;
    }
}
