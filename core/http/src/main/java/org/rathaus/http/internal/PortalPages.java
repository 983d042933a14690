package org.rathaus.http.internal;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;

/** What the whiteboard has registered; the only one who knows for certain when a servlet can be reached. */
final class PortalPages {

    private final BundleContext context;

    PortalPages(BundleContext context) {
        this.context = context;
    }

    /** Whether some servlet would answer for the home page. */
    boolean areThere() {
        ServiceReference<HttpServiceRuntime> reference = context.getServiceReference(HttpServiceRuntime.class);
        HttpServiceRuntime runtime = reference == null ? null : context.getService(reference);
        if (runtime == null) {
            return false;
        }
        try {
            return runtime.calculateRequestInfoDTO("/").servletDTO != null;
        } finally {
            context.ungetService(reference);
        }
    }
}
