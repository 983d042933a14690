package org.rathaus.attachments.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.rathaus.api.town.Brand;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;

/** A town of which only the id matters. */
record SampleTown(String id) implements Town {

    @Override
    public String name() {
        return id;
    }

    @Override
    public String officialName() {
        return id;
    }

    @Override
    public String referencePrefix() {
        return "ABC";
    }

    @Override
    public List<String> hosts() {
        return List.of();
    }

    @Override
    public List<Locale> languages() {
        return List.of(Locale.GERMAN);
    }

    @Override
    public List<String> postcodes() {
        return List.of();
    }

    @Override
    public List<String> address() {
        return List.of();
    }

    @Override
    public String phone() {
        return "";
    }

    @Override
    public String email() {
        return "";
    }

    @Override
    public Contact contact(String... areas) {
        throw new UnsupportedOperationException();
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

    /** An installation without towns. */
    static final class None implements Towns {

        @Override
        public List<Town> all() {
            return List.of();
        }

        @Override
        public Optional<Town> find(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<Town> byHost(String host) {
            return Optional.empty();
        }
    }
}
