package org.rathaus.forms.internal.receipt;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Wording;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the service of a case called things when the case was received; ids, where its plugin is gone or fails. */
final class ReceiptTerms implements Wording {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptTerms.class);

    private final Town town;
    private final String serviceId;
    private final Optional<OfferedService> service;
    private final Offer offer;
    private final Locale language;

    ReceiptTerms(Town town, CaseFile file, Optional<OfferedService> service, Locale language) {
        this.town = town;
        this.serviceId = file.serviceId();
        this.service = service;
        this.offer = new Offer(town, town.settings(serviceId), file.receivedAt());
        this.language = language;
    }

    String title() {
        return textOr("service.title", serviceId);
    }

    String statusName(String status) {
        return textOr("status." + status, status);
    }

    /** What was asked. */
    Optional<FormDefinition> form() {
        return asked(it -> it.service().form(offer));
    }

    /** Whom to ask about the case. */
    Contact contact() {
        return asked(it -> it.descriptor().category().key())
                .map(category -> town.contact(serviceId, category, "*"))
                .orElseGet(() -> town.contact(serviceId, "*"));
    }

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
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("service {} does not answer: {}", serviceId, e.getClass().getName());
            return Optional.empty();
        }
    }
}
