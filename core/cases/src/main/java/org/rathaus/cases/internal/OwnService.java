package org.rathaus.cases.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.rathaus.api.service.PublicService;

/** The service that a bundle publishes, by its id. */
final class OwnService implements Supplier<String> {

    /** As it is made from {@link org.rathaus.api.service.ServiceDescriptor#id}. */
    private static final String ID = "rathaus.service.id";

    private final Bundle bundle;

    OwnService(Bundle bundle) {
        this.bundle = bundle;
    }

    /**
     * Looks for it at each call: a component may ask before the service of its bundle is there, and another time once it is.
     *
     * @throws IllegalStateException unless the bundle publishes one service
     */
    @Override
    public String get() {
        List<String> ids = published().filter(OwnService::isService).map(it -> String.valueOf(it.getProperty(ID))).distinct().toList();
        if (ids.size() != 1) {
            throw new IllegalStateException(bundle.getSymbolicName() + " publishes " + (ids.isEmpty() ? "no service" : "the services " + ids)
                    + ": cases are those of the one PublicService with @Component and @ServiceDescriptor in the bundle that uses ServiceCases");
        }
        return ids.get(0);
    }

    private Stream<ServiceReference<?>> published() {
        return Optional.ofNullable(bundle.getRegisteredServices()).stream().flatMap(Stream::of);
    }

    private static boolean isService(ServiceReference<?> reference) {
        return reference.getProperty(ID) != null
                && List.of((String[]) reference.getProperty(Constants.OBJECTCLASS)).contains(PublicService.class.getName());
    }
}
