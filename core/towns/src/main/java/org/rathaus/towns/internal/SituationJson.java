package org.rathaus.towns.internal;

import java.util.List;
import java.util.Map;

import org.rathaus.api.town.Situation;

/** An occasion in life as {@code town.json} says it. */
record SituationJson(String id, String area, List<String> services, Map<String, String> name, Map<String, String> text,
        Map<String, String> words) {

    SituationJson {
        area = area == null ? "" : area;
        services = TownJson.orEmpty(services);
        name = TownJson.orEmpty(name);
        text = TownJson.orEmpty(text);
        words = TownJson.orEmpty(words);
    }

    Situation situation() {
        return new Situation(id, area, List.copyOf(services), Map.copyOf(name), Map.copyOf(text), Map.copyOf(words));
    }
}
