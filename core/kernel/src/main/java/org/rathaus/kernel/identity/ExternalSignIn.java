package org.rathaus.kernel.identity;

import java.util.Map;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.IdentityProvider;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.town.Town;

/**
 * Sign-in with a provider of identities (OpenID Connect Core 1.0, authorization code with PKCE): the browser departs to the
 * provider, and arrives again with a code that the portal redeems.
 */
@ProviderType
public interface ExternalSignIn {

    /** How long a departure may take, in minutes. */
    int MINUTES = 10;

    /**
     * What a departure is for.
     *
     * @param audience      who signs in
     * @param level         what the sign-in has to reach; {@link LevelOfAssurance#NONE}: anything
     * @param to            the path of the page to go to afterwards, below the town
     * @param returnAddress the full address to arrive at, which the provider must know
     * @param again         whether the person must show anew who they are, even if the provider knows them still
     */
    record Wish(Audience audience, LevelOfAssurance level, String to, String returnAddress, boolean again) {

        /** Where whoever is signed in with the provider need not do anything. */
        public Wish(Audience audience, LevelOfAssurance level, String to, String returnAddress) {
            this(audience, level, to, returnAddress, false);
        }
    }

    /**
     * A departure.
     *
     * @param address where the browser goes
     * @param secret  to be kept in a cookie until it arrives, for {@value #MINUTES} minutes: nobody else arrives with it
     */
    record Departure(String address, String secret) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "Departure";
        }
    }

    /**
     * What the browser arrives with.
     *
     * @param audience   at whose address
     * @param provider   the provider of the address
     * @param parameters of the address
     * @param secret     from the cookie; may be empty
     */
    record Answer(Audience audience, String provider, Map<String, String> parameters, String secret) {

        /** Without the code. */
        @Override
        public String toString() {
            return "Answer[" + provider + "]";
        }
    }

    /**
     * Somebody is signed in.
     *
     * @param session the secret of the new session, for its cookie
     * @param to      where to go, below the town
     */
    record Arrival(String session, String to) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "Arrival";
        }
    }

    /**
     * Begins.
     *
     * @throws SignInFailedException if the provider cannot be reached, or never reaches the level
     */
    Departure begin(Town town, IdentityProvider provider, Wish wish, Client client) throws SignInFailedException;

    /**
     * Opens a session for whoever the provider says it is, with the level that it says; the account is made when it is the first
     * time, and that of staff gets the duties of its groups.
     *
     * @throws SignInFailedException if nobody is signed in
     */
    Arrival finish(Town town, Answer answer, Client client) throws SignInFailedException;

    /**
     * Where a browser has to go so that the provider signs the person out, too; to be asked before the session ends.
     *
     * @param returnAddress the full address to come back to, which the provider must know
     * @return empty if the session has nothing to do with a provider, or that one has no such address
     */
    Optional<String> farewell(Town town, Session session, String returnAddress);

    /**
     * Ends the sessions that a provider says are over (OpenID Connect Back-Channel Logout 1.0).
     *
     * @return false if the token is not one of this provider for us
     */
    boolean ended(Town town, String provider, String logoutToken);
}
