package org.rathaus.web.internal.plugin;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.rathaus.api.storage.StorageState;

/** Why a started bundle does not serve, in words for the operator. */
final class Failure {

    private final PluginRegistry registry;
    private final ServiceComponentRuntime components;
    private final StorageState storage;

    Failure(PluginRegistry registry, ServiceComponentRuntime components, StorageState storage) {
        this.registry = registry;
        this.components = components;
        this.storage = storage;
    }

    /** The reason; empty when the bundle serves. */
    Optional<String> of(Bundle bundle) {
        if (registry.serviceOf(bundle).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(storage.refusal(bundle.getBundleId()).or(() -> unsatisfied(bundle))
                .or(() -> registry.refusal(bundle))
                .orElse("it publishes no PublicService: is the class annotated with @Component?"));
    }

    private Optional<String> unsatisfied(Bundle bundle) {
        return components.getComponentDescriptionDTOs(bundle).stream()
                .map(components::getComponentConfigurationDTOs)
                .flatMap(Collection::stream)
                .flatMap(configuration -> explain(configuration).stream())
                .findFirst();
    }

    private static Optional<String> explain(ComponentConfigurationDTO configuration) {
        if (configuration.failure != null) {
            return Optional.of(configuration.failure.lines().findFirst().orElse(""));
        }
        String wanting = Arrays.stream(configuration.unsatisfiedReferences)
                .map(it -> it.name + (it.target == null ? "" : " " + it.target))
                .collect(Collectors.joining(", "));
        return wanting.isEmpty() ? Optional.empty() : Optional.of("waits for services that are not there: " + wanting);
    }
}
