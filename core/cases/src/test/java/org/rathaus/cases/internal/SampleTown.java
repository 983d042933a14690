package org.rathaus.cases.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.rathaus.api.town.Brand;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Mailing;
import org.rathaus.api.town.Town;

/** A town of which only the id, the prefix, where its cases go, and the settings of its service matter. */
record SampleTown(String id, String referencePrefix, Optional<Mailing> mailing,
        Map<String, Map<String, Map<String, Object>>> targets, Map<String, Object> settings) implements Town {

    SampleTown(String id, String referencePrefix) {
        this(id, referencePrefix, Optional.empty(), Map.of(), Map.of());
    }

    /** Writes mails. */
    SampleTown mailing(String sender) {
        return new SampleTown(id, referencePrefix, Optional.of(new Mailing(sender, "")), targets, settings);
    }

    /** Delivers the cases of the service to this target. */
    SampleTown delivering(String target, Map<String, Object> settings) {
        return new SampleTown(id, referencePrefix, mailing, Map.of(CasesContract.SERVICE, Map.of(target, settings)), this.settings);
    }

    /** With these settings of the service. */
    SampleTown set(Map<String, Object> changed) {
        return new SampleTown(id, referencePrefix, mailing, targets, changed);
    }

    @Override
    public Set<String> services() {
        return Set.of(CasesContract.SERVICE);
    }

    @Override
    public Map<String, Map<String, Object>> deliveries(String serviceId) {
        return targets.getOrDefault(serviceId, Map.of());
    }

    @Override
    public String name() {
        return id;
    }

    @Override
    public String officialName() {
        return id;
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
        return settings;
    }

    @Override
    public Brand brand() {
        throw new UnsupportedOperationException();
    }
}
