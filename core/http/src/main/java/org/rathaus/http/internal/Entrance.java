package org.rathaus.http.internal;

import org.apache.felix.http.jetty.LoadBalancerCustomizerFactory;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Puts the gate in front of every request. The HTTP bundle asks for this service before it opens its port, and no other
 * hook of it is that early: whatever comes with the first connection passes here.
 */
@Component(property = "service.ranking:Integer=100")
public final class Entrance implements LoadBalancerCustomizerFactory {

    /** Whether the addresses that a proxy forwards are believed. */
    static final String TRUSTED_PROXY = "rathaus.proxy.trusted";

    private final BundleContext context;

    /** For the framework that the HTTP bundle runs in. */
    @Activate
    public Entrance(BundleContext context) {
        this.context = context;
    }

    @Override
    public HttpConfiguration.Customizer createCustomizer() {
        boolean trusted = Boolean.parseBoolean(context.getProperty(TRUSTED_PROXY));
        HttpConfiguration.Customizer forwarded = trusted ? new ForwardedRequestCustomizer() : (request, headers) -> request;
        return new Gate(new PortalPages(context)::areThere, forwarded);
    }
}
