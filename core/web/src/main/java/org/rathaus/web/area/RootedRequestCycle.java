package org.rathaus.web.area;

import org.apache.wicket.request.Request;
import org.apache.wicket.request.Url;
import org.apache.wicket.request.UrlRenderer;
import org.apache.wicket.request.cycle.RequestCycle;
import org.apache.wicket.request.cycle.RequestCycleContext;

/** Writes addresses from the root, so that a page is the same with and without a slash at the end of its address. */
final class RootedRequestCycle extends RequestCycle {

    RootedRequestCycle(RequestCycleContext context) {
        super(context);
    }

    @Override
    protected UrlRenderer newUrlRenderer() {
        return new Rooted(getRequest());
    }

    private static final class Rooted extends UrlRenderer {

        private final String base;

        Rooted(Request request) {
            super(request);
            this.base = request.getContextPath();
        }

        @Override
        public String renderRelativeUrl(Url url) {
            return base + "/" + url;
        }

        /** Redirects name addresses that begin at the root already. */
        @Override
        public String renderContextRelativeUrl(String url) {
            return url.startsWith("/") ? url : base + "/" + url;
        }
    }
}
