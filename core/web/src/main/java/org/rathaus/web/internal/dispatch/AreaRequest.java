package org.rathaus.web.internal.dispatch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request as an application sees it that lies at {@code base}: that is its context path. */
final class AreaRequest extends HttpServletRequestWrapper {

    private final String base;
    private final String rest;

    AreaRequest(HttpServletRequest request, String base, String rest) {
        super(request);
        this.base = base;
        this.rest = rest;
    }

    @Override
    public String getContextPath() {
        return base;
    }

    @Override
    public String getServletPath() {
        return "";
    }

    @Override
    public String getPathInfo() {
        return rest.isEmpty() ? "/" : rest;
    }

    @Override
    public String getRequestURI() {
        return base + getPathInfo();
    }
}
