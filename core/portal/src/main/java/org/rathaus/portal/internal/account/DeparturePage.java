package org.rathaus.portal.internal.account;

import java.util.Locale;
import java.util.Optional;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.kernel.identity.SignInFailedException;
import org.rathaus.web.area.Elsewhere;

/** Leads to a provider of identities: {@code ?to=<path>&level=substantial}, and {@code &again} for a fresh sign-in. */
public final class DeparturePage extends ElsewherePage {

    private static final long serialVersionUID = 1L;

    /** Leads on at once. */
    public DeparturePage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected RuntimeException goOn(Elsewhere elsewhere, String provider) throws SignInFailedException {
        return elsewhere.depart(provider, level(), Destination.of(request().parameter("to")), !getPageParameters().get("again").isNull());
    }

    private LevelOfAssurance level() {
        return Optional.of(request().parameter("level")).filter(it -> it.matches("low|substantial|high"))
                .map(it -> LevelOfAssurance.valueOf(it.toUpperCase(Locale.ROOT))).orElse(LevelOfAssurance.NONE);
    }
}
