package org.rathaus.portal.internal.status;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Status;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.ServiceCatalog;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the service of a case calls things. A case outlives its plugin: where that is gone or fails, ids stand in, so
 * that citizens always see where they stand.
 */
final class CaseTerms {

    private static final Logger LOG = LoggerFactory.getLogger(CaseTerms.class);

    private final String serviceId;
    private final Town town;
    private final Locale language;
    private final Optional<OfferedService> service;
    private final Offer offer;

    CaseTerms(CaseFile file, Town town, ServiceCatalog catalog, Locale language) {
        this.serviceId = file.serviceId();
        this.town = town;
        this.language = language;
        this.service = catalog.find(serviceId);
        this.offer = new Offer(town, town.settings(serviceId), file.receivedAt());
    }

    String title() {
        return text("service.title").orElse(serviceId);
    }

    String statusName(String status) {
        return text("status." + status).orElse(status);
    }

    /** What a status means for the citizen, if the service says so. */
    Optional<String> statusMeaning(String status) {
        return text("status." + status + ".text");
    }

    /** How to show a status; empty: the service does not say. */
    Optional<Status.Tone> tone(String status) {
        return asked(it -> it.service().lifecycle().status(status).tone());
    }

    /** Whom to ask about the case. */
    Contact contact() {
        return asked(it -> it.descriptor().category().key())
                .map(category -> town.contact(serviceId, category, "*"))
                .orElseGet(() -> town.contact(serviceId, "*"));
    }

    private Optional<String> text(String key) {
        return asked(it -> it.hasText(offer, language, key) ? it.text(offer, language, key) : null);
    }

    private <T> Optional<T> asked(Function<OfferedService, T> question) {
        try {
            return service.map(question);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("service {} does not answer: {}", serviceId, e.toString());
            return Optional.empty();
        }
    }
}
