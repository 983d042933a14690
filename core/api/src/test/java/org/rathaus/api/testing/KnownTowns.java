package org.rathaus.api.testing;

import java.util.List;
import java.util.Optional;

import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;

/** These towns, reached by path only. */
public record KnownTowns(List<Town> all) implements Towns {

    @Override
    public Optional<Town> find(String id) {
        return all.stream().filter(town -> town.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Town> byHost(String host) {
        return Optional.empty();
    }
}
