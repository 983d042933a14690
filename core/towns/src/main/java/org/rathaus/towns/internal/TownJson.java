package org.rathaus.towns.internal;

import java.util.List;
import java.util.Map;

/** What {@code town.json} says, as it stands there; {@link TownRules} says what is allowed. */
record TownJson(String name, String officialName, String ags, String referencePrefix, List<String> hosts,
        List<String> languages, List<String> postcodes, List<String> address, String phone, String email,
        List<Person> contacts, Map<String, Map<String, Object>> services, Mail mail,
        Map<String, Map<String, Map<String, Object>>> deliveries, List<ProviderJson> identityProviders,
        List<NoticeJson> notices, List<SituationJson> situations) {

    TownJson {
        hosts = orEmpty(hosts);
        languages = orEmpty(languages);
        postcodes = orEmpty(postcodes);
        address = orEmpty(address);
        contacts = orEmpty(contacts);
        services = orEmpty(services);
        deliveries = orEmpty(deliveries);
        identityProviders = orEmpty(identityProviders);
        notices = orEmpty(notices);
        situations = orEmpty(situations);
    }

    /** How the town writes to citizens. */
    record Mail(String from, String portal) {
    }

    /** A contact and the areas it answers for: categories, service ids, or {@code *} for all others. */
    record Person(List<String> areas, String name, Map<String, String> role, String phone, String email,
            Map<String, String> hours) {

        Person {
            areas = orEmpty(areas);
            role = orEmpty(role);
            hours = orEmpty(hours);
        }
    }

    static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }

    static <T> Map<String, T> orEmpty(Map<String, T> map) {
        return map == null ? Map.of() : map;
    }
}
