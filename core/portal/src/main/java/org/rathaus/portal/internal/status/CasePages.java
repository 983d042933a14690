package org.rathaus.portal.internal.status;

import java.util.Optional;

import org.apache.wicket.Page;
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

    /** The case with all that belongs to it; where there is none, the citizen reads why, or what to check. */
    static CaseFile find(PageParameters parameters) {
        return whole(parameters).orElseThrow(() -> instead(parameters));
    }

    /** The case whose status is to be shown; where there is none, the citizen reads why, or what to check. */
    static CaseFile findStatus(PageParameters parameters) {
        return HomeArea.statusOf(secret(parameters)).orElseThrow(() -> instead(parameters));
    }

    /** The case if the secret opens more than the status: one from a mail does not, as it may reach somebody else. */
    static Optional<CaseFile> whole(PageParameters parameters) {
        return HomeArea.caseOf(secret(parameters));
    }

    private static String secret(PageParameters parameters) {
        return parameters.get("secret").toString("");
    }

    private static RestartResponseException instead(PageParameters parameters) {
        Page page = HomeArea.deletionOf(secret(parameters)).<Page>map(DeletedCasePage::new)
                .orElseGet(UnknownCasePage::new);
        return new RestartResponseException(new PageProvider(page), RedirectPolicy.NEVER_REDIRECT);
    }
}
