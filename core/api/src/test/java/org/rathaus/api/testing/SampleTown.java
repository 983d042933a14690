package org.rathaus.api.testing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.rathaus.api.identity.IdentityProvider;
import org.rathaus.api.town.Brand;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Mailing;
import org.rathaus.api.town.Town;

/**
 * A town for tests. It offers every service; what matters to a test, the test says.
 *
 * @param targets  where the cases of {@value #SERVICE} go
 * @param settings of every service
 * @param identityProviders whom people sign in with, too
 * @param closed   services that it names and does not offer any more
 */
public record SampleTown(String id, String referencePrefix, String name, String officialName, Contact contact,
        Optional<Mailing> mailing, Map<String, Map<String, Object>> targets, Map<String, Object> settings,
        List<IdentityProvider> identityProviders, Set<String> closed) implements Town {

    /** The one service that it delivers cases of. */
    public static final String SERVICE = "dog-tax";

    private static final String PHONE = "+49 40 66969 100";

    /** With a short name like its id. */
    public SampleTown(String id, String referencePrefix) {
        this(id, referencePrefix, id, "Stadt " + id, new Contact("Rathaus", Map.of(), PHONE, "rathaus@" + id + ".example", Map.of()),
                Optional.empty(), Map.of(), Map.of(), List.of(), Set.of());
    }

    /** Of which only the id matters. */
    public SampleTown(String id) {
        this(id, "ABC");
    }

    /** Has these names. */
    public SampleTown named(String shortName, String ofTheAuthority) {
        return new SampleTown(id, referencePrefix, shortName, ofTheAuthority, contact, mailing, targets, settings, identityProviders, closed);
    }

    /** Has this office to ask. */
    public SampleTown answering(String office, String email) {
        return new SampleTown(id, referencePrefix, name, officialName, new Contact(office, Map.of(), PHONE, email, Map.of()), mailing,
                targets, settings, identityProviders, closed);
    }

    /** Writes mails. */
    public SampleTown mailing(Mailing how) {
        return new SampleTown(id, referencePrefix, name, officialName, contact, Optional.of(how), targets, settings, identityProviders, closed);
    }

    /** Delivers the cases of {@value #SERVICE} to this target. */
    public SampleTown delivering(String target, Map<String, Object> how) {
        return new SampleTown(id, referencePrefix, name, officialName, contact, mailing, Map.of(target, how), settings, identityProviders, closed);
    }

    /** With these settings of every service. */
    public SampleTown set(Map<String, Object> changed) {
        return new SampleTown(id, referencePrefix, name, officialName, contact, mailing, targets, changed, identityProviders, closed);
    }

    /** People sign in with these providers, too. */
    public SampleTown trusting(IdentityProvider... providers) {
        return new SampleTown(id, referencePrefix, name, officialName, contact, mailing, targets, settings, List.of(providers), closed);
    }

    /** Has switched these services off. */
    public SampleTown closing(String... services) {
        return new SampleTown(id, referencePrefix, name, officialName, contact, mailing, targets, settings, identityProviders, Set.of(services));
    }

    @Override
    public Set<String> services() {
        return closed.isEmpty() ? Set.of(SERVICE) : closed;
    }

    @Override
    public Map<String, Map<String, Object>> deliveries(String serviceId) {
        return serviceId.equals(SERVICE) ? targets : Map.of();
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
        return PHONE;
    }

    @Override
    public String email() {
        return "rathaus@" + id + ".example";
    }

    @Override
    public Contact contact(String... areas) {
        return contact;
    }

    @Override
    public Optional<String> text(String key, Locale language) {
        return Optional.empty();
    }

    @Override
    public boolean offers(String serviceId) {
        return !closed.contains(serviceId);
    }

    @Override
    public Map<String, Object> settings(String serviceId) {
        return settings;
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
