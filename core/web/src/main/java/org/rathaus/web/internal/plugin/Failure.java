package org.rathaus.web.internal.plugin;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.rathaus.api.service.PluginState.Cause;
import org.rathaus.api.storage.StorageState;

/** Why a started bundle does not serve, in words for the operator. */
final class Failure {

    private static final String CAUSED_BY = "Caused by: ";

    private final PluginRegistry registry;
    private final ServiceComponentRuntime components;
    private final StorageState storage;

    Failure(PluginRegistry registry, ServiceComponentRuntime components, StorageState storage) {
        this.registry = registry;
        this.components = components;
        this.storage = storage;
    }

    /** Returns when the bundle serves. */
    void requireNone(Bundle bundle) throws QuarantineException {
        if (registry.serviceOf(bundle).isEmpty()) {
            throw storage.refusal(bundle.getBundleId()).map(it -> new QuarantineException(Cause.TABLES, it))
                    .or(() -> unsatisfied(bundle))
                    .or(() -> registry.refusal(bundle))
                    .orElseGet(() -> new QuarantineException(Cause.NO_SERVICE,
                            "it publishes no PublicService: is the class annotated with @Component?"));
        }
    }

    private Optional<QuarantineException> unsatisfied(Bundle bundle) {
        return components.getComponentDescriptionDTOs(bundle).stream()
                .map(components::getComponentConfigurationDTOs)
                .flatMap(Collection::stream)
                .flatMap(configuration -> explain(configuration).stream())
                .findFirst();
    }

    /** What a printed stack trace says of the first cause. */
    private static String root(String trace) {
        return trace.lines().filter(it -> it.startsWith(CAUSED_BY)).reduce((outer, inner) -> inner).map(it -> it.substring(CAUSED_BY.length()))
                .or(() -> trace.lines().findFirst()).orElse("");
    }

    private static Optional<QuarantineException> explain(ComponentConfigurationDTO configuration) {
        if (configuration.failure != null) {
            return Optional.of(new QuarantineException(Cause.FAULTY, root(configuration.failure)));
        }
        String wanting = Arrays.stream(configuration.unsatisfiedReferences)
                .map(it -> it.name + (it.target == null ? "" : " " + it.target))
                .collect(Collectors.joining(", "));
        return Optional.of(wanting).filter(it -> !it.isEmpty())
                .map(it -> new QuarantineException(Cause.WAITING, "waits for services that are not there: " + it));
    }
}
