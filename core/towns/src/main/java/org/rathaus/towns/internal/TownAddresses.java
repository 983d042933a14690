package org.rathaus.towns.internal;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;

/** Tells whoever starts the installation where the towns are. */
@Component(service = Supplier.class, property = "rathaus.announcement:Integer=10")
public final class TownAddresses implements Supplier<List<String>> {

    /** What fits on a screen. */
    private static final int MOST = 20;

    private final Towns towns;
    private final String origin;

    /** Announces these towns where the installation answers. */
    @Activate
    public TownAddresses(@Reference Towns towns, BundleContext context) {
        this(towns, context.getProperty("rathaus.origin"));
    }

    TownAddresses(Towns towns, String origin) {
        this.towns = towns;
        this.origin = origin;
    }

    @Override
    public List<String> get() {
        List<Town> all = towns.all();
        Stream<String> addresses = all.stream().limit(MOST).map(town -> town.name() + ": " + origin + "/" + town.id() + "/");
        return Stream.concat(addresses, all.size() > MOST ? Stream.of("and " + (all.size() - MOST) + " more towns") : Stream.of()).toList();
    }
}
