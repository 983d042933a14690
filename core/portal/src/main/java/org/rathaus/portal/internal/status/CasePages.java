package org.rathaus.portal.internal.status;

import org.apache.wicket.RestartResponseException;
import org.apache.wicket.core.request.handler.PageProvider;
import org.apache.wicket.core.request.handler.RenderPageRequestHandler.RedirectPolicy;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.portal.internal.HomeArea;

/** The case that an address names by its secret. */
final class CasePages {

    private CasePages() {
    }

    /** The case; where there is none, the citizen reads what to check. */
    static CaseFile find(PageParameters parameters) {
        return HomeArea.caseOf(parameters.get("secret").toString("")).orElseThrow(() ->
                new RestartResponseException(new PageProvider(UnknownCasePage.class), RedirectPolicy.NEVER_REDIRECT));
    }
}
