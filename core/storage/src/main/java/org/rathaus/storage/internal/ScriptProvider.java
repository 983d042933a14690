package org.rathaus.storage.internal;

import java.util.Collection;
import java.util.List;

import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** Gives Flyway the scripts of a model. */
record ScriptProvider(Scripts scripts) implements ResourceProvider {

    @Override
    public LoadableResource getResource(String name) {
        String text = scripts.texts().get(name);
        return text == null ? null : new ScriptResource(name, text);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return scripts.texts().keySet().stream()
                .filter(name -> name.startsWith(prefix) && List.of(suffixes).stream().anyMatch(name::endsWith))
                .map(this::getResource).toList();
    }
}
