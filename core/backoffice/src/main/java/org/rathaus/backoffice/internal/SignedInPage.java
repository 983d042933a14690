package org.rathaus.backoffice.internal;

import org.apache.wicket.RestartResponseException;
import org.apache.wicket.core.request.handler.PageProvider;
import org.apache.wicket.core.request.handler.RenderPageRequestHandler.RedirectPolicy;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.identity.SecondFactors;
import org.rathaus.kernel.identity.SecondFactors.Owner;
import org.rathaus.kernel.identity.Session;

/**
 * A page for whoever has given a password here; all others get the sign-in at the same address. A session of the level
 * low has shown one factor, one of the level substantial two (EU 2015/1502, annex 2.2.1).
 */
public abstract class SignedInPage extends GuardedPage {

    private static final long serialVersionUID = 1L;

    private final transient StaffMember member;

    /** Asks the account anew, so that one that has ended is out at once, and one whose role has changed is what it is now. */
    protected SignedInPage(PageParameters parameters) {
        super(parameters);
        member = signedIn().orElseThrow(() ->
                new RestartResponseException(new PageProvider(new SignInPage(parameters)), RedirectPolicy.NEVER_REDIRECT));
    }

    /** Who is signed in. */
    protected final StaffMember member() {
        return member;
    }

    /** Where second factors are kept. */
    protected final SecondFactors factors() {
        return area().identities().factors();
    }

    /** Whose second factor it is. */
    protected final Owner owner() {
        return Owner.of(member);
    }

    /** The session. */
    protected final Session session() {
        return request().session(Audience.STAFF).orElseThrow();
    }

    /** Whether both factors were shown. */
    protected final boolean hasShownBoth() {
        return session().level().compareTo(LevelOfAssurance.SUBSTANTIAL) >= 0;
    }
}
