package org.rathaus.backoffice.internal;

import org.apache.wicket.Component;
import org.apache.wicket.RestartResponseException;
import org.apache.wicket.core.request.handler.PageProvider;
import org.apache.wicket.core.request.handler.RenderPageRequestHandler.RedirectPolicy;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.StaffMember;

/** A page for whoever is signed in; all others get the sign-in at the same address. */
public abstract class MemberPage extends GuardedPage {

    private static final long serialVersionUID = 1L;

    private final transient StaffMember member;

    /** Asks the account anew, so that one that has ended is out at once. */
    protected MemberPage(PageParameters parameters) {
        super(parameters);
        member = signedIn().orElseThrow(() ->
                new RestartResponseException(new PageProvider(new SignInPage(parameters)), RedirectPolicy.NEVER_REDIRECT));
    }

    /** Who is signed in. */
    protected final StaffMember member() {
        return member;
    }

    @Override
    protected final boolean isWide() {
        return true;
    }

    @Override
    protected final Component languages(String id) {
        return new MemberBar(id, member, areaLink(""), areaLink("sign-out"));
    }
}
