package org.rathaus.towns.internal.enablement;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.ServiceCatalog;
import org.rathaus.kernel.service.ServiceSettings;
import org.rathaus.kernel.service.Setting;

/** What a town can set for a service in the portal: what its plugin says, and what can be set for any. */
record AllSettings(ServiceCatalog catalog, ServiceSettings ofPlugins, Needs needs) {

    List<Setting> of(Town town, String serviceId, Locale language) {
        Stream<Setting> common = catalog.find(serviceId).stream()
                .flatMap(it -> new CommonSettings(it, town.settings(serviceId), language).all(needs.targets()).stream());
        return Stream.concat(ofPlugins.of(serviceId, language).stream(), common).toList();
    }
}
