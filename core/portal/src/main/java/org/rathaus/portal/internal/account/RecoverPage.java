package org.rathaus.portal.internal.account;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.kernel.identity.AccountLinks.Purpose;

/** For whoever has forgotten the password. */
public final class RecoverPage extends AskPage {

    private static final long serialVersionUID = 1L;

    /** Asks for a mail when an address is posted to it. */
    public RecoverPage(PageParameters parameters) {
        super(parameters, "recover", Purpose.RECOVER);
    }
}
