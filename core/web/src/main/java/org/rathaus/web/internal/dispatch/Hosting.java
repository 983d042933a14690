package org.rathaus.web.internal.dispatch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import org.apache.wicket.Application;
import org.apache.wicket.protocol.http.WebApplication;
import org.apache.wicket.request.Url;
import org.apache.wicket.util.string.Strings;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.town.Towns;
import org.rathaus.web.area.AreaApplication;
import org.rathaus.web.area.WebArea;
import org.rathaus.web.internal.form.ServiceApplication;

/** Makes the Wicket application of a plugin or of an area of the core. */
public final class Hosting {

    private final ServletContext context;
    private final Towns towns;
    private final ServiceApplication.Core core;
    private final Clock clock;

    Hosting(ServletContext context, Towns towns, ServiceApplication.Core core, Clock clock) {
        this.context = context;
        this.towns = towns;
        this.core = core;
        this.clock = clock;
    }

    /** All towns. */
    public Towns towns() {
        return towns;
    }

    /** The time. */
    public Clock clock() {
        return clock;
    }

    /** The pages of a service. */
    public HostedApplication host(OfferedService service, Bundle bundle) throws ServletException {
        return start("service-" + service.id(), new ServiceApplication(service, core), loaderOf(bundle));
    }

    /** The pages of an area; the bundle is that of the area. */
    HostedApplication host(WebArea area, Bundle bundle) throws ServletException {
        String place = area.scope().name().toLowerCase(java.util.Locale.ROOT) + "-" + area.path();
        return start(place, new AreaApplication(area), loaderOf(bundle));
    }

    private HostedApplication start(String place, WebApplication application, ClassLoader loader)
            throws ServletException {
        List<ClassLoader> loaders = new ArrayList<>();
        Stream.of(loader, getClass().getClassLoader(), Application.class.getClassLoader(),
                Url.class.getClassLoader(), Strings.class.getClassLoader()).distinct().forEach(loaders::add);
        return HostedApplication.start(place, application, new UnionClassLoader(loaders), context);
    }

    private static ClassLoader loaderOf(Bundle bundle) {
        return bundle == null ? Hosting.class.getClassLoader() : bundle.adapt(BundleWiring.class).getClassLoader();
    }
}
