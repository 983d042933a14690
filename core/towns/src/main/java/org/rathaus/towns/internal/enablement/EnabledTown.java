package org.rathaus.towns.internal.enablement;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.rathaus.api.identity.IdentityProvider;
import org.rathaus.api.town.Brand;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Mailing;
import org.rathaus.api.town.Notice;
import org.rathaus.api.town.OfferPeriod;
import org.rathaus.api.town.Situation;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.town.Enablement;

/**
 * A town as its folder describes it, but for the services that its administrators decided about.
 *
 * @param folder    what the folder says
 * @param decisions what was decided, by service
 */
record EnabledTown(Town folder, Supplier<Map<String, Decision>> decisions) implements Town {

    private static final String ASSURANCE = "assurance";

    /** A town as it would be if just this were decided. */
    static EnabledTown deciding(Town town, String serviceId, Enablement wanted) {
        Town folder = town instanceof EnabledTown now ? now.folder() : town;
        return new EnabledTown(folder, () -> Map.of(serviceId, new Decision(Optional.of(wanted), 0, Instant.EPOCH)));
    }

    private Optional<Enablement> decided(String serviceId) {
        return Optional.ofNullable(decisions.get().get(serviceId)).flatMap(Decision::wanted);
    }

    @Override
    public boolean offers(String serviceId) {
        return decided(serviceId).map(Enablement::isOn).orElseGet(() -> folder.offers(serviceId));
    }

    @Override
    public OfferPeriod offerPeriod(String serviceId) {
        return decided(serviceId).map(Enablement::period).orElseGet(() -> folder.offerPeriod(serviceId));
    }

    @Override
    public Map<String, Object> settings(String serviceId) {
        return decided(serviceId).map(it -> settings(it, folder.settings(serviceId))).orElseGet(() -> folder.settings(serviceId));
    }

    private static Map<String, Object> settings(Enablement decided, Map<String, Object> file) {
        Map<String, Object> settings = new HashMap<>(file);
        settings.remove(ASSURANCE);
        settings.putAll(decided.settings());
        decided.assurance().ifPresent(it -> settings.put(ASSURANCE, it.key()));
        return Map.copyOf(settings);
    }

    @Override
    public Set<String> services() {
        Set<String> services = new HashSet<>(folder.services());
        services.addAll(decisions.get().keySet());
        return Set.copyOf(services);
    }

    @Override
    public String id() {
        return folder.id();
    }

    @Override
    public String name() {
        return folder.name();
    }

    @Override
    public String officialName() {
        return folder.officialName();
    }

    @Override
    public String referencePrefix() {
        return folder.referencePrefix();
    }

    @Override
    public List<String> hosts() {
        return folder.hosts();
    }

    @Override
    public List<Locale> languages() {
        return folder.languages();
    }

    @Override
    public List<String> postcodes() {
        return folder.postcodes();
    }

    @Override
    public List<String> address() {
        return folder.address();
    }

    @Override
    public String phone() {
        return folder.phone();
    }

    @Override
    public String email() {
        return folder.email();
    }

    @Override
    public Contact contact(String... areas) {
        return folder.contact(areas);
    }

    @Override
    public Optional<String> text(String key, Locale language) {
        return folder.text(key, language);
    }

    @Override
    public Optional<Locale> languageOf(String key, Locale language) {
        return folder.languageOf(key, language);
    }

    @Override
    public Set<String> textKeys(Locale language) {
        return folder.textKeys(language);
    }

    @Override
    public Optional<Mailing> mailing() {
        return folder.mailing();
    }

    @Override
    public Map<String, Map<String, Object>> deliveries(String serviceId) {
        Map<String, Map<String, Object>> file = folder.deliveries(serviceId);
        return decided(serviceId).map(it -> it.settings().get(CommonSettings.DELIVERY)).map(String::valueOf).map(target -> deliveries(target, file)).orElse(file);
    }

    /** A target that is chosen in the portal is set as the file says, if it does. */
    private static Map<String, Map<String, Object>> deliveries(String target, Map<String, Map<String, Object>> file) {
        return target.equals(CommonSettings.OVERVIEW) ? Map.of() : Map.of(target, file.getOrDefault(target, Map.of()));
    }

    @Override
    public List<Notice> notices() {
        return folder.notices();
    }

    @Override
    public List<Situation> situations() {
        return folder.situations();
    }

    @Override
    public List<IdentityProvider> identityProviders() {
        return folder.identityProviders();
    }

    @Override
    public boolean offersAccounts() {
        return folder.offersAccounts();
    }

    @Override
    public boolean isUnfinished() {
        return folder.isUnfinished();
    }

    @Override
    public Brand brand() {
        return folder.brand();
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
