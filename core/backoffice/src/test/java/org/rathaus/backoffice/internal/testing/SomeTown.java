package org.rathaus.backoffice.internal.testing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.rathaus.api.town.Brand;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;

/** A town that offers every service. */
public record SomeTown(String id, String name) implements Town {

    @Override
    public String officialName() {
        return "Stadt " + name;
    }

    @Override
    public String referencePrefix() {
        return "ABC";
    }

    @Override
    public List<String> hosts() {
        return List.of(id + ".example");
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
        return List.of("Markt 1", "12345 " + name);
    }

    @Override
    public String phone() {
        return "+49 40 66969 100";
    }

    @Override
    public String email() {
        return "rathaus@" + id + ".example";
    }

    @Override
    public Contact contact(String... areas) {
        return new Contact("Rathaus", Map.of(), phone(), email(), Map.of());
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
        return new Brand() {
            @Override
            public String version() {
                return "1";
            }

            @Override
            public Optional<byte[]> file(String file) {
                return Optional.empty();
            }
        };
    }
}
