package org.rathaus.kernel.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.IdentityProvider;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.identity.Client;
import org.rathaus.kernel.identity.ExternalSignIn;
import org.rathaus.kernel.identity.Session;
import org.rathaus.kernel.identity.Sessions;
import org.rathaus.kernel.identity.SignInFailedException;
import org.rathaus.kernel.identity.SignInFailedException.Reason;

/** Providers that know one person each audience has, by the id of the account. They are away until a test says otherwise. */
public final class MemoryProviders implements ExternalSignIn {

    /** The provider of tests, for citizens and staff. */
    public static final IdentityProvider PROVIDER = new IdentityProvider("keycloak", Map.of("de", "Stadtkonto", "en", "Town account"),
            Set.of(Audience.CITIZENS, Audience.STAFF),
            new IdentityProvider.Connection("https://login.example", "rathaus", Optional.empty(), List.of(), Set.of("RS256")),
            new IdentityProvider.Levels(LevelOfAssurance.LOW, Map.of("2fa", LevelOfAssurance.SUBSTANTIAL), Map.of()), Map.of(),
            new IdentityProvider.Groups("groups", Map.of()), false);

    private final List<Wish> wishes = new ArrayList<>();
    private Reason failure = Reason.UNAVAILABLE;
    private Sessions sessions;
    private String account = "";

    /** From now on they sign this account in. */
    public void know(Sessions open, String id) {
        sessions = open;
        account = id;
        failure = null;
    }

    /** From now on they sign nobody in. */
    public void fail(Reason reason) {
        failure = reason;
    }

    /** What was asked for, the first one first. */
    public List<Wish> wishes() {
        return wishes;
    }

    @Override
    public Departure begin(Town town, IdentityProvider provider, Wish wish, Client client) throws SignInFailedException {
        if (failure != null) {
            throw new SignInFailedException(failure, wish.to(), "as the test says", null);
        }
        wishes.add(wish);
        return new Departure("https://login.example/authorize?state=1", "secret-" + wishes.size());
    }

    @Override
    public Arrival finish(Town town, Answer answer, Client client) throws SignInFailedException {
        if (wishes.isEmpty() || !answer.secret().equals("secret-" + wishes.size()) || !"1".equals(answer.parameters().get("state"))) {
            throw new SignInFailedException(Reason.EXPIRED, "nobody departed");
        }
        String to = wishes.get(wishes.size() - 1).to();
        if (failure != null) {
            throw new SignInFailedException(failure, to, "as the test says", null);
        }
        return new Arrival(sessions.open(town.id(), answer.audience(), account, LevelOfAssurance.LOW, client.device()), to);
    }

    @Override
    public Optional<String> farewell(Town town, Session session, String returnAddress) {
        return session.accountId().equals(account) ? Optional.of("https://login.example/logout?a=1&to=" + returnAddress) : Optional.empty();
    }

    @Override
    public boolean ended(Town town, String provider, String logoutToken) {
        return provider.equals(PROVIDER.id()) && logoutToken.equals("valid");
    }
}
