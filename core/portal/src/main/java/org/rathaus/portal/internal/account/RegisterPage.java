package org.rathaus.portal.internal.account;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.kernel.identity.AccountLinks.Purpose;

/** Begins an account: an address comes first, the password once it is confirmed. So nobody prepares an account for somebody else. */
public final class RegisterPage extends AskPage {

    private static final long serialVersionUID = 1L;

    /** Asks for a mail when an address is posted to it. */
    public RegisterPage(PageParameters parameters) {
        super(parameters, "register", Purpose.REGISTER);
    }
}
