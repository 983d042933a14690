package org.rathaus.web;

import org.apache.wicket.request.flow.RedirectToUrlException;

/** Ends a request with "see other" (RFC 9110, 15.4.4). An answer and no defect, so it takes no stack trace. */
final class SeeOther extends RedirectToUrlException {

    private static final long serialVersionUID = 1L;
    private static final int STATUS = 303;

    SeeOther(String address) {
        super(address, STATUS);
    }

    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
