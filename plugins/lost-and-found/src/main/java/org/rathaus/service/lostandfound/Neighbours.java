package org.rathaus.service.lostandfound;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.rathaus.api.service.Offer;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;

/**
 * Towns that let their citizens search each other's found items: only those that name each other, and offer the service. One that
 * is not named back gives nothing and gets nothing.
 */
final class Neighbours {

    private final Towns towns;

    Neighbours(Towns towns) {
        this.towns = towns;
    }

    List<Town> of(Town town) {
        return named(town).stream().filter(id -> !id.equals(town.id())).map(towns::find).flatMap(Optional::stream)
                .filter(it -> it.offers(LostAndFound.ID) && named(it).contains(town.id())).toList();
    }

    Set<String> ids(Town town) {
        return of(town).stream().map(Town::id).collect(Collectors.toSet());
    }

    private static Set<String> named(Town town) {
        String[] ids = new Offer(town, town.settings(LostAndFound.ID), Instant.EPOCH).settings(LostAndFoundSettings.class).neighbours();
        return Arrays.stream(ids).map(String::strip).filter(it -> !it.isEmpty()).collect(Collectors.toSet());
    }
}
