package org.rathaus.portal.internal.status;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.apache.wicket.Page;
import org.apache.wicket.RestartResponseException;
import org.apache.wicket.core.request.handler.PageProvider;
import org.apache.wicket.core.request.handler.RenderPageRequestHandler.RedirectPolicy;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.Audience;
import org.rathaus.kernel.identity.Session;
import org.rathaus.portal.internal.HomeArea;
import org.rathaus.web.area.CoreRequest;

/** The case that an address names by its secret. */
final class CasePages {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

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
        return isOwn(parameters) ? own(secret(parameters)) : HomeArea.caseOf(secret(parameters));
    }

    /** Whether the address names a case by its id, which its owner may who is signed in. */
    static boolean isOwn(PageParameters parameters) {
        return ID.matcher(secret(parameters)).matches();
    }

    private static Optional<CaseFile> own(String id) {
        CoreRequest request = CoreRequest.current();
        String account = request.session(Audience.CITIZENS).map(Session::accountId)
                .orElseThrow(() -> request.seeOther(request.link("account/sign-in?to=status/" + id)));
        return HomeArea.caseOf(account, UUID.fromString(id));
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
