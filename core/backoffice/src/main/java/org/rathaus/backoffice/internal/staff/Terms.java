package org.rathaus.backoffice.internal.staff;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.rathaus.api.cases.Status;
import org.rathaus.backoffice.internal.Badge;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.web.area.CoreRequest;

/** What services call their things, in the town and language of the page. */
final class Terms {

    private Terms() {
    }

    /** The service as it is now. */
    static ServiceTerms of(String serviceId) {
        return at(serviceId, CoreRequest.current().now());
    }

    /** The service as it was at a moment, such as that of a case's receipt. */
    static ServiceTerms at(String serviceId, Instant moment) {
        CoreRequest request = CoreRequest.current();
        return ServiceTerms.at(moment, request.core().catalog(), request.requireTown(), serviceId, request.language());
    }

    /** All statuses of these services, name by id. */
    static Map<String, String> statuses(Collection<ServiceTerms> services) {
        Map<String, String> names = new LinkedHashMap<>();
        services.forEach(terms -> terms.lifecycle().ifPresent(lifecycle -> lifecycle.statuses().stream().map(Status::id)
                .forEach(status -> names.putIfAbsent(status, terms.staffStatusName(status)))));
        return names;
    }

    /** A status as readers see it. */
    static Badge badge(String id, ServiceTerms terms, String status) {
        return new Badge(id, terms.tone(status), terms.staffStatusName(status));
    }
}
