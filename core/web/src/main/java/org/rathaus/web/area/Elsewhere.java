package org.rathaus.web.area;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.IdentityProvider;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.kernel.identity.ExternalSignIn;
import org.rathaus.kernel.identity.ExternalSignIn.Answer;
import org.rathaus.kernel.identity.ExternalSignIn.Arrival;
import org.rathaus.kernel.identity.ExternalSignIn.Departure;
import org.rathaus.kernel.identity.ExternalSignIn.Wish;
import org.rathaus.kernel.identity.SignInFailedException;
import org.rathaus.web.NotFoundException;

/**
 * The way of a browser to a provider of identities and back. A cookie binds it to the browser; of two that it begins, the later
 * one counts.
 *
 * @param request  the request
 * @param signIn   with providers
 * @param audience who signs in
 * @param area     the area with the pages {@code elsewhere/<provider>} and {@code return/<provider>}
 */
public record Elsewhere(CoreRequest request, ExternalSignIn signIn, Audience audience, String area) {

    /** The page that departs, below its area, before the provider's id. */
    public static final String DEPART = "elsewhere/";
    /** The page that is arrived at, below its area, before the provider's id. */
    public static final String RETURN = "return/";

    private static final int SECONDS = ExternalSignIn.MINUTES * 60;
    private static final int GONE = 0;

    /** The provider of the town in work with this id, if these people may sign in with it. */
    public IdentityProvider provider(String id) {
        return request.requireTown().identityProviders().stream().filter(it -> it.id().equals(id) && it.serves(audience)).findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Leads to a provider.
     *
     * @param to    a path below the town, which has been checked
     * @param again whether the person must show anew who they are
     * @return what ends the request
     */
    public RuntimeException depart(String id, LevelOfAssurance level, String to, boolean again) throws SignInFailedException {
        IdentityProvider provider = provider(id);
        request.header("Cache-Control", "no-store");
        Departure departure = signIn.begin(request.requireTown(), provider,
                new Wish(audience, level, to, request.absolute(area + "/" + RETURN + id), again), request.client());
        request.setCookie(cookie(), departure.secret(), "/", SECONDS);
        return request.seeOther(departure.address());
    }

    /**
     * Signs in whoever comes back from a provider, in a new session.
     *
     * @return what ends the request
     */
    public RuntimeException arrive(String id) throws SignInFailedException {
        provider(id);
        request.header("Cache-Control", "no-store");
        Map<String, String> parameters = new HashMap<>();
        for (String name : new String[] {"state", "code", "iss", "error"}) {
            String[] values = request.parameters(name);
            if (values.length == 1) {
                parameters.put(name, values[0]);
            }
        }
        Answer answer = new Answer(audience, id, parameters, request.cookie(cookie()).orElse(""));
        Arrival arrival = signIn.finish(request.requireTown(), answer, request.client());
        request.setCookie(cookie(), "", "/", GONE);
        request.signIn(audience, arrival.session());
        return request.seeOther(request.link(arrival.to()));
    }

    /** A cookie for all paths goes to all towns of a host, so its name ends with the town. */
    private String cookie() {
        String name = "elsewhere-" + audience.name().toLowerCase(Locale.ROOT) + "-" + request.place();
        return request.isSecure() ? "__Host-" + name : name;
    }
}
