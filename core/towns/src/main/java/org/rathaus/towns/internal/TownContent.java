package org.rathaus.towns.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.rathaus.api.identity.IdentityProvider;
import org.rathaus.api.town.Notice;
import org.rathaus.api.town.Situation;

/** What {@code town.json} says, as the portal uses it; nothing of it can be changed. */
final class TownContent {

    /** Of a broken file. */
    static final TownContent NONE = new TownContent(new TownJson("", "", "", "", null, null, null, null, "", "", null, null, null, null, null, null, null));

    private final TownJson json;
    private final Map<String, Map<String, Object>> services = new LinkedHashMap<>();
    private final Map<String, Map<String, Map<String, Object>>> deliveries = new LinkedHashMap<>();
    private final List<IdentityProvider> providers;
    private final List<Notice> notices;
    private final List<Situation> situations;

    TownContent(TownJson json) {
        this.json = json;
        this.providers = json.identityProviders().stream().map(ProviderJson::provider).toList();
        this.notices = json.notices().stream().map(NoticeJson::notice).toList();
        this.situations = json.situations().stream().map(SituationJson::situation).toList();
        json.services().forEach((service, settings) -> services.put(service,
                settings == null ? Map.of() : frozen(settings)));
        json.deliveries().forEach((service, targets) -> deliveries.put(service, frozenTargets(targets)));
    }

    TownJson json() {
        return json;
    }

    Map<String, Object> settings(String serviceId) {
        return services.getOrDefault(serviceId, Map.of());
    }

    Map<String, Map<String, Object>> deliveries(String serviceId) {
        return deliveries.getOrDefault(serviceId, Map.of());
    }

    List<IdentityProvider> providers() {
        return providers;
    }

    List<Notice> notices() {
        return notices;
    }

    List<Situation> situations() {
        return situations;
    }

    private static Map<String, Map<String, Object>> frozenTargets(Map<String, Map<String, Object>> targets) {
        Map<String, Map<String, Object>> copy = new LinkedHashMap<>();
        targets.forEach((target, settings) -> copy.put(target, settings == null ? Map.of() : frozen(settings)));
        return Collections.unmodifiableMap(copy);
    }

    private static Map<String, Object> frozen(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(key.toString(), frozen(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static Object frozen(Object value) {
        if (value instanceof Map<?, ?> map) {
            return frozen(map);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(it -> copy.add(frozen(it)));
            return Collections.unmodifiableList(copy);
        }
        return value;
    }
}
