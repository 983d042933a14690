package org.rathaus.notification.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.rathaus.api.town.Brand;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Mailing;
import org.rathaus.api.town.Town;

/** A town that writes mails. */
record Hamlet(Optional<Mailing> mailing) implements Town {

    static final Hamlet TOWN = new Hamlet(Optional.of(new Mailing("steuer@hamlet.example", "")));

    @Override
    public String id() {
        return "hamlet";
    }

    @Override
    public String name() {
        return "Weiler";
    }

    @Override
    public String officialName() {
        return "Gemeinde Weiler an der Mühle";
    }

    @Override
    public String referencePrefix() {
        return "WEI";
    }

    @Override
    public List<String> hosts() {
        return List.of();
    }

    @Override
    public List<Locale> languages() {
        return List.of(Locale.GERMAN, Locale.ENGLISH);
    }

    @Override
    public List<String> postcodes() {
        return List.of();
    }

    @Override
    public List<String> address() {
        return List.of("Dorfstraße 1", "12345 Weiler");
    }

    @Override
    public String phone() {
        return "+49 40 66969 100";
    }

    @Override
    public String email() {
        return "rathaus@hamlet.example";
    }

    @Override
    public Contact contact(String... areas) {
        return new Contact("Steueramt", Map.of(), phone(), "frage@hamlet.example", Map.of());
    }

    @Override
    public Optional<String> text(String key, Locale language) {
        return Optional.empty();
    }

    @Override
    public boolean offers(String serviceId) {
        return true;
    }

    @Override
    public Map<String, Object> settings(String serviceId) {
        return Map.of();
    }

    @Override
    public Brand brand() {
        throw new UnsupportedOperationException();
    }
}
