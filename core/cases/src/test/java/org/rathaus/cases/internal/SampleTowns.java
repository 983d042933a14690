package org.rathaus.cases.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;

/** The towns that a test has named. */
final class SampleTowns implements Towns {

    private final Map<String, Town> towns = new ConcurrentHashMap<>();

    /** From now on it is there. */
    <T extends Town> T with(T town) {
        towns.put(town.id(), town);
        return town;
    }

    @Override
    public List<Town> all() {
        return List.copyOf(towns.values());
    }

    @Override
    public Optional<Town> find(String id) {
        return Optional.ofNullable(towns.get(id));
    }

    @Override
    public Optional<Town> byHost(String host) {
        return Optional.empty();
    }
}
