package org.rathaus.web.internal.dispatch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request as an application sees it that lies at {@code base}: that is its context path. */
final class AreaRequest extends HttpServletRequestWrapper {

    private final String base;
    private final String rest;
    private final String method;

    AreaRequest(HttpServletRequest request, String base, String rest) {
        this(request, base, rest, request.getMethod());
    }

    /** As if it had come by another method. */
    AreaRequest(HttpServletRequest request, String base, String rest, String method) {
        super(request);
        this.base = base;
        this.rest = rest;
        this.method = method;
    }

    @Override
    public String getMethod() {
        return method;
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
