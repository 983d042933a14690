package org.rathaus.towns.internal;

import java.util.List;
import java.util.function.Supplier;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.town.Towns;

/** Tells whoever starts the installation where the towns are. */
@Component(service = Supplier.class, property = "rathaus.announcement:Integer=10")
public final class TownAddresses implements Supplier<List<String>> {

    private final Towns towns;
    private final String port;

    /** Announces these towns on the port of the installation. */
    @Activate
    public TownAddresses(@Reference Towns towns, BundleContext context) {
        this(towns, context.getProperty("rathaus.port"));
    }

    TownAddresses(Towns towns, String port) {
        this.towns = towns;
        this.port = port;
    }

    @Override
    public List<String> get() {
        return towns.all().stream()
                .map(town -> town.name() + ": http://localhost:" + port + "/" + town.id() + "/")
                .toList();
    }
}
