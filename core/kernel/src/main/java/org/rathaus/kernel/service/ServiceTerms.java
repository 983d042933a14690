package org.rathaus.kernel.service;

import java.time.Instant;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Deadline;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.Status;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Person;
import org.rathaus.api.form.Wording;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a service calls its things, in one town and language. A case outlives the plugin of its service: where that is
 * gone, lacks a text or fails, ids stand in, so that citizens see where they stand and clerks can work.
 */
public final class ServiceTerms implements Wording {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceTerms.class);

    private final String serviceId;
    private final Optional<OfferedService> service;
    private final Offer offer;
    private final Locale language;

    private ServiceTerms(ServiceCatalog catalog, String serviceId, Offer offer, Locale language) {
        this.serviceId = serviceId;
        this.service = catalog.find(serviceId);
        this.offer = offer;
        this.language = language;
    }

    /** The terms of a service at a moment. */
    public static ServiceTerms at(Instant moment, ServiceCatalog catalog, Town town, String serviceId,
            Locale language) {
        return new ServiceTerms(catalog, serviceId, new Offer(town, town.settings(serviceId), moment), language);
    }

    /** The terms of a case: as things were called when it was received. */
    public static ServiceTerms of(CaseFile file, ServiceCatalog catalog, Town town, Locale language) {
        return at(file.receivedAt(), catalog, town, file.serviceId(), language);
    }

    /** Whether the plugin runs. */
    public boolean isRunning() {
        return service.isPresent();
    }

    /** The service's id. */
    public String serviceId() {
        return serviceId;
    }

    /** The service's name. */
    public String title() {
        return textOr("service.title", serviceId);
    }

    /** The name of a status. */
    public String statusName(String status) {
        return textOr("status." + status, status);
    }

    /**
     * How staff call a status: the text {@code status.<id>.staff} where there is one. A service that must not tell citizens which
     * of several statuses their case has, names these alike for them and apart for staff.
     */
    public String staffStatusName(String status) {
        return find("status." + status + ".staff").orElseGet(() -> statusName(status));
    }

    /** What a status means for the citizen, if the service says so. */
    public Optional<String> statusMeaning(String status) {
        return find("status." + status + ".text");
    }

    /** How to show a status; empty: neutrally. */
    public Optional<Status.Tone> tone(String status) {
        return lifecycle().map(it -> it.status(status).tone());
    }

    /** The statuses of the service's cases. */
    public Optional<Lifecycle> lifecycle() {
        return ask(it -> it.service().lifecycle());
    }

    /** Where staff may go from a status. */
    public List<String> next(String status) {
        return lifecycle().map(it -> it.next(status)).orElse(List.of());
    }

    /** How long the authority usually needs, if the service says so. */
    public Optional<Period> processingTime() {
        return ask(it -> it.descriptor().processingTime()).filter(it -> !it.isEmpty()).flatMap(ServiceTerms::period);
    }

    private static Optional<Period> period(String written) {
        try {
            return Optional.of(Period.parse(written));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** By when a case in this status should be decided; empty where nothing is left to decide, or no time is said. */
    public Optional<Deadline> deadline(String status, Instant receivedAt, Instant now) {
        return processingTime().filter(it -> lifecycle().filter(life -> life.isOpen(status)).isPresent())
                .map(time -> Deadline.of(receivedAt, time, now));
    }

    /** What was asked at the moment. */
    public Optional<FormDefinition> form() {
        return ask(it -> it.service().form(offer));
    }

    /** Whom answers are about; empty if the service does not run or fails. */
    public Optional<Person> person(Answers answers) {
        return ask(it -> it.service().person(answers, offer));
    }

    /** What the service says about a case to staff; empty if it does not run or fails. */
    public Optional<List<String>> explanation(CaseFile file) {
        return ask(it -> it.service().explain(file, offer, language).stream().filter(sentence -> !sentence.isBlank()).toList());
    }

    /** Whom to ask about the service. */
    public Contact contact() {
        return ask(it -> it.descriptor().category().key())
                .map(category -> offer.town().contact(serviceId, category, "*"))
                .orElseGet(() -> offer.town().contact(serviceId, "*"));
    }

    /** The text for a key, or something else. */
    public String textOr(String key, String other) {
        return find(key).orElse(other);
    }

    private Optional<String> find(String key) {
        return ask(it -> it.hasText(offer, language, key) ? it.text(offer, language, key) : null);
    }

    @Override
    public Locale language() {
        return language;
    }

    @Override
    public String text(String key, Object... values) {
        return ask(it -> it.text(offer, language, key, values)).orElse(key);
    }

    @Override
    public boolean has(String key) {
        return find(key).isPresent();
    }

    private <T> Optional<T> ask(Function<OfferedService, T> question) {
        try {
            return service.map(question);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("service {} does not answer: {}", serviceId, e.getClass().getName());
            return Optional.empty();
        }
    }
}
