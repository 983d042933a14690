package org.rathaus.backoffice.internal;

import org.apache.wicket.Component;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;

/** A page for whoever is signed in, with both factors where they have or need two, and may see it. */
public abstract class MemberPage extends SignedInPage {

    private static final long serialVersionUID = 1L;

    /**
     * Lets nobody pass who lacks the permission; a page says itself which it takes.
     *
     * @param toRead   what whoever opens the page must be permitted
     * @param toChange what whoever sends one of its forms must be permitted
     */
    protected MemberPage(PageParameters parameters, Permission toRead, Permission toChange) {
        super(parameters);
        requireFactor();
        member().require(toRead);
        if (request().isPost()) {
            member().require(toChange);
        }
    }

    /** Asks for it only where one factor was shown, so that all others cost no question more. */
    private void requireFactor() {
        if (hasShownBoth()) {
            return;
        }
        if (factors().isSet(owner())) {
            throw request().seeOther(SecondFactorPage.address(this));
        }
        if (member().role().needsSecondFactor()) {
            throw request().seeOther(areaLink(AuthenticatorPage.PATH));
        }
    }

    /** Whether the role of whoever is signed in gives this permission. */
    protected final boolean may(Permission permission) {
        return member().may(permission);
    }

    @Override
    protected final boolean isWide() {
        return true;
    }

    @Override
    protected final Component languages(String id) {
        return new MemberBar(id, member(), this::areaLink);
    }
}
