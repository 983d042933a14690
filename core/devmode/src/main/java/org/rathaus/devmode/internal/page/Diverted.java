package org.rathaus.devmode.internal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request that is answered by the page that says what is wrong, in place of the page that it asks for. */
final class Diverted extends HttpServletRequestWrapper {

    private static final String ASKED = Diverted.class.getName();

    Diverted(HttpServletRequest request) {
        super(request);
        setAttribute(ASKED, request.getRequestURI());
    }

    /** What was asked for; the page's own address if it was that. */
    static String asked(HttpServletRequest request) {
        return request.getAttribute(ASKED) instanceof String address ? address : DevArea.address(DevArea.BUILD);
    }

    @Override
    public String getRequestURI() {
        return DevArea.address(DevArea.BUILD);
    }

    /** No town's, whose own pages would be looked for. */
    @Override
    public String getServerName() {
        return "localhost";
    }
}
