package org.rathaus.service.gallery.guide;

import java.util.HashSet;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.rathaus.api.delivery.DeliveryBatch;
import org.rathaus.api.delivery.DeliveryItem;
import org.rathaus.api.delivery.DeliveryReport;
import org.rathaus.api.delivery.DeliveryTarget;

/** Another system that takes each case once. */
@Component
public final class TaxOffice implements DeliveryTarget {

    private final Set<String> taken = new HashSet<>();

    @Override
    public String id() {
        return "tax-office";
    }

    @Override
    public DeliveryReport deliver(DeliveryBatch batch) {
        DeliveryReport report = DeliveryReport.empty();
        for (DeliveryItem item : batch.items()) {
            // item.key() is the same for each attempt: the other side recognises a repetition by it
            report = send(item) ? report.acknowledged(item.key()) : report.failed(item.key(), "HTTP 503");
        }
        return report;
    }

    private boolean send(DeliveryItem item) {
        return taken.add(item.key());
    }
}
