package org.rathaus.towns.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.rathaus.api.identity.IdentityProvider;
import org.rathaus.api.town.Brand;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Mailing;
import org.rathaus.api.town.Notice;
import org.rathaus.api.town.Situation;
import org.rathaus.api.town.Town;

/** A town as its folder described it when it was read. */
final class FolderTown implements Town {

    private static final String ANY_AREA = "*";

    private final String id;
    private final TownJson json;
    private final List<Locale> languages;
    private final LaterFiles files;
    private final Map<String, Map<String, Object>> services = new LinkedHashMap<>();
    private final Map<String, Map<String, Map<String, Object>>> deliveries = new LinkedHashMap<>();
    private final List<IdentityProvider> providers;
    private final List<Notice> notices;
    private final List<Situation> situations;

    FolderTown(String id, TownJson json, LaterFiles files) {
        this.id = id;
        this.json = json;
        this.languages = json.languages().stream().distinct().map(Locale::forLanguageTag).toList();
        this.files = files;
        this.providers = json.identityProviders().stream().map(ProviderJson::provider).toList();
        this.notices = json.notices().stream().map(NoticeJson::notice).toList();
        this.situations = json.situations().stream().map(SituationJson::situation).toList();
        json.services().forEach((service, settings) -> services.put(service,
                settings == null ? Map.of() : frozen(settings)));
        json.deliveries().forEach((service, targets) -> deliveries.put(service, frozenTargets(targets)));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return json.name();
    }

    @Override
    public String officialName() {
        return json.officialName();
    }

    @Override
    public String referencePrefix() {
        return json.referencePrefix();
    }

    @Override
    public List<String> hosts() {
        return Collections.unmodifiableList(json.hosts());
    }

    @Override
    public List<Locale> languages() {
        return languages;
    }

    @Override
    public List<String> postcodes() {
        return Collections.unmodifiableList(json.postcodes());
    }

    @Override
    public List<String> address() {
        return Collections.unmodifiableList(json.address());
    }

    @Override
    public String phone() {
        return json.phone();
    }

    @Override
    public String email() {
        return json.email();
    }

    @Override
    public Contact contact(String... areas) {
        return Stream.concat(Stream.of(areas), Stream.of(ANY_AREA))
                .flatMap(area -> json.contacts().stream().filter(it -> it.areas().contains(area)))
                .findFirst()
                .map(it -> new Contact(it.name(), Map.copyOf(it.role()), it.phone(), it.email(), Map.copyOf(it.hours())))
                .orElseGet(() -> new Contact(officialName(), Map.of(), phone(), email(), Map.of()));
    }

    @Override
    public Optional<String> text(String key, Locale language) {
        return languageOf(key, language).map(it -> files.get().texts().get(it.toLanguageTag()).get(key));
    }

    @Override
    public Optional<Locale> languageOf(String key, Locale language) {
        Map<String, TextsFile> texts = files.get().texts();
        return Stream.of(language, Locale.forLanguageTag(language.getLanguage()), languages.get(0))
                .filter(it -> texts.containsKey(it.toLanguageTag()) && texts.get(it.toLanguageTag()).get(key) != null)
                .findFirst();
    }

    @Override
    public Set<String> textKeys(Locale language) {
        return Optional.ofNullable(files.get().texts().get(language.toLanguageTag())).map(TextsFile::keys).orElse(Set.of());
    }

    @Override
    public boolean offers(String serviceId) {
        return services.containsKey(serviceId);
    }

    @Override
    public Map<String, Object> settings(String serviceId) {
        return services.getOrDefault(serviceId, Map.of());
    }

    @Override
    public Set<String> services() {
        return Collections.unmodifiableSet(services.keySet());
    }

    @Override
    public Optional<Mailing> mailing() {
        return Optional.ofNullable(json.mail())
                .map(it -> new Mailing(it.from(), Optional.ofNullable(it.portal()).orElse("")));
    }

    @Override
    public Map<String, Map<String, Object>> deliveries(String serviceId) {
        return deliveries.getOrDefault(serviceId, Map.of());
    }

    @Override
    public List<Notice> notices() {
        return notices;
    }

    @Override
    public List<Situation> situations() {
        return situations;
    }

    @Override
    public List<IdentityProvider> identityProviders() {
        return providers;
    }

    @Override
    public Brand brand() {
        return files.get().brand();
    }

    /** Whether all its files are as they should be; reads those that were not read yet. */
    boolean isReadable() {
        try {
            return files.read() != null;
        } catch (BrokenTownException e) {
            return false;
        }
    }

    /** Reads the files that were not read yet. */
    FolderTown read() throws BrokenTownException {
        files.read();
        return this;
    }

    /** Whether all its files have been read. */
    boolean isRead() {
        return files.areRead();
    }

    @Override
    public String toString() {
        return "Town[" + id + "]";
    }

    private static Map<String, Map<String, Object>> frozenTargets(Map<String, Map<String, Object>> targets) {
        Map<String, Map<String, Object>> copy = new LinkedHashMap<>();
        targets.forEach((target, settings) -> copy.put(target, settings == null ? Map.of() : frozen(settings)));
        return Collections.unmodifiableMap(copy);
    }

    private static Map<String, Object> frozen(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(key.toString(), frozen(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static Object frozen(Object value) {
        if (value instanceof Map<?, ?> map) {
            return frozen(map);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(it -> copy.add(frozen(it)));
            return Collections.unmodifiableList(copy);
        }
        return value;
    }
}
