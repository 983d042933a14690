package org.rathaus.backoffice.internal.staff;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.Status;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Wording;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.OfferedService;
import org.rathaus.backoffice.internal.Badge;
import org.rathaus.web.PortalRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a service calls its things, in the language of the page. A case outlives the plugin of its service: where that
 * is gone, lacks a text or fails, ids stand in, so that clerks can always work.
 */
final class ServiceTerms implements Wording {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceTerms.class);

    private final String serviceId;
    private final Optional<OfferedService> service;
    private final Offer offer;
    private final Locale language;

    private ServiceTerms(String serviceId, Optional<OfferedService> service, Offer offer, Locale language) {
        this.serviceId = serviceId;
        this.service = service;
        this.offer = offer;
        this.language = language;
    }

    /** The service as it is now. */
    static ServiceTerms of(String serviceId) {
        return at(serviceId, PortalRequest.current().now());
    }

    /** The service as it was at a moment, such as that of a case's receipt. */
    static ServiceTerms at(String serviceId, Instant moment) {
        PortalRequest request = PortalRequest.current();
        Offer offer = new Offer(request.requireTown(), request.requireTown().settings(serviceId), moment);
        return new ServiceTerms(serviceId, request.core().catalog().find(serviceId), offer, request.language());
    }

    /** Whether the plugin runs. */
    boolean isRunning() {
        return service.isPresent();
    }

    String serviceId() {
        return serviceId;
    }

    String title() {
        return textOr("service.title", serviceId);
    }

    String statusName(String status) {
        return textOr("status." + status, status);
    }

    /** What the citizen is told in this status, or an empty text. */
    String statusMeaning(String status) {
        return textOr("status." + status + ".text", "");
    }

    /** A status as readers see it; neutral when the service does not say how it is meant. */
    Badge badge(String id, String status) {
        Optional<Status.Tone> tone = lifecycle().map(it -> it.status(status).tone());
        return new Badge(id, tone, statusName(status));
    }

    Optional<Lifecycle> lifecycle() {
        return asked(it -> it.service().lifecycle());
    }

    /** Where staff may go from a status. */
    List<String> next(String status) {
        return lifecycle().map(it -> it.next(status)).orElse(List.of());
    }

    /** What was asked at the moment. */
    Optional<FormDefinition> form() {
        return asked(it -> it.service().form(offer));
    }

    /** The text for a key, or something else. */
    String textOr(String key, String other) {
        return asked(it -> it.hasText(offer, language, key) ? it.text(offer, language, key) : null).orElse(other);
    }

    @Override
    public Locale language() {
        return language;
    }

    @Override
    public String text(String key, Object... values) {
        return asked(it -> it.text(offer, language, key, values)).orElse(key);
    }

    @Override
    public boolean has(String key) {
        return asked(it -> it.hasText(offer, language, key)).orElse(false);
    }

    private <T> Optional<T> asked(Function<OfferedService, T> question) {
        try {
            return service.map(question);
        } catch (RuntimeException e) {
            LOG.warn("service {} does not answer: {}", serviceId, e.toString());
            return Optional.empty();
        }
    }
}
