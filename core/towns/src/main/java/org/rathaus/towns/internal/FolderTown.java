package org.rathaus.towns.internal;

import java.util.Collections;
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

/** A town as its folder described it when it was read; what is not announced is read when somebody asks for it. */
final class FolderTown implements Town {

    private static final String ANY_AREA = "*";

    private final String id;
    private final Announcement announcement;
    private final List<Locale> languages;
    private final LaterFiles files;
    private volatile Boolean isUnfinished;

    FolderTown(String id, Announcement announcement, LaterFiles files) {
        this.id = id;
        this.announcement = announcement;
        this.languages = announcement.languages().stream().distinct().map(Locale::forLanguageTag).toList();
        this.files = files;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return announcement.name();
    }

    @Override
    public String officialName() {
        return json().officialName();
    }

    @Override
    public String referencePrefix() {
        return announcement.referencePrefix();
    }

    @Override
    public List<String> hosts() {
        return Collections.unmodifiableList(announcement.hosts());
    }

    @Override
    public List<Locale> languages() {
        return languages;
    }

    @Override
    public List<String> postcodes() {
        return Collections.unmodifiableList(json().postcodes());
    }

    @Override
    public List<String> address() {
        return Collections.unmodifiableList(json().address());
    }

    @Override
    public String phone() {
        return json().phone();
    }

    @Override
    public String email() {
        return json().email();
    }

    @Override
    public Contact contact(String... areas) {
        return Stream.concat(Stream.of(areas), Stream.of(ANY_AREA))
                .flatMap(area -> json().contacts().stream().filter(it -> it.areas().contains(area)))
                .findFirst()
                .map(it -> new Contact(it.name(), Map.copyOf(it.role()), it.phone(), it.email(), Map.copyOf(it.hours())))
                .orElseGet(() -> new Contact(officialName(), Map.of(), phone(), email(), Map.of()));
    }

    @Override
    public Optional<String> text(String key, Locale language) {
        return languageOf(key, language).map(it -> files().texts().get(it.toLanguageTag()).get(key));
    }

    @Override
    public Optional<Locale> languageOf(String key, Locale language) {
        Map<String, TextsFile> texts = files().texts();
        return Stream.of(language.toLanguageTag(), language.getLanguage(), languages.get(0).toLanguageTag())
                .filter(it -> texts.containsKey(it) && texts.get(it).get(key) != null)
                .findFirst().map(Locale::forLanguageTag);
    }

    @Override
    public Set<String> textKeys(Locale language) {
        return Optional.ofNullable(files().texts().get(language.toLanguageTag())).map(TextsFile::keys).orElse(Set.of());
    }

    @Override
    public boolean offers(String serviceId) {
        return announcement.services().containsKey(serviceId);
    }

    @Override
    public Map<String, Object> settings(String serviceId) {
        return files().content().settings(serviceId);
    }

    @Override
    public Set<String> services() {
        return Collections.unmodifiableSet(announcement.services().keySet());
    }

    @Override
    public Optional<Mailing> mailing() {
        return Optional.ofNullable(json().mail())
                .map(it -> new Mailing(it.from(), Optional.ofNullable(it.portal()).orElse("")));
    }

    @Override
    public Map<String, Map<String, Object>> deliveries(String serviceId) {
        return files().content().deliveries(serviceId);
    }

    @Override
    public List<Notice> notices() {
        return files().content().notices();
    }

    @Override
    public List<Situation> situations() {
        return files().content().situations();
    }

    @Override
    public List<IdentityProvider> identityProviders() {
        return files().content().providers();
    }

    /** Each page asks, and it is the same for as long as this object is. */
    @Override
    public boolean isUnfinished() {
        Boolean known = isUnfinished;
        return known == null ? findUnfinished() : known;
    }

    private boolean findUnfinished() {
        boolean found = !Blanks.in(this).isEmpty();
        if (isRead()) {
            isUnfinished = found;
        }
        return found;
    }

    /** The same town for one look, which leaves nothing behind that only this look needed. */
    FolderTown passing() {
        return new FolderTown(id, announcement, new LaterFiles(files().passing()));
    }

    /** What nobody has filled in in {@code town.json}, by the names of its entries. */
    List<String> blanks() {
        return Blanks.in(json());
    }

    /** @throws IllegalStateException if one of its files is broken; such a town is not found, and gone after the next look */
    @Override
    public Brand brand() {
        try {
            return files.read().brand();
        } catch (BrokenTownException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private TownJson json() {
        return files().content().json();
    }

    /** Of a broken one, which only lists have until the next look, nothing. */
    private TownFiles files() {
        try {
            return files.read();
        } catch (BrokenTownException e) {
            return TownFiles.NONE;
        }
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
}
