package org.rathaus.service.lostandfound;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rathaus.api.search.SearchDocument;
import org.rathaus.api.search.SearchSource;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.Texts;

/**
 * What everybody may find: kind, colour, rough description, rough place, day and number of what is there. Neither brand nor marks,
 * finder, worth or exact place.
 */
final class PublicItems implements SearchSource {

    static final String KIND = "kind";
    static final String PLACE = "place";
    static final String COLOUR = "colour";
    static final String NUMBER = "number";
    static final String PHOTO = "photo";

    /** What things are called in German, which is what staff write in. */
    private static final Texts TEXTS = Texts.of(PublicItems.class);

    private final Items items;

    PublicItems(Items items) {
        this.items = items;
    }

    @Override
    public String name() {
        return "found-items";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Change> changes(String townId, Instant from, Optional<UUID> after, int most) {
        List<FoundItem> changed = items.changed(townId, from, after, most);
        Set<UUID> photos = items.withPhoto(townId, changed.stream().map(FoundItem::id).toList());
        return changed.stream().map(it -> new Change(it.id(), it.changedAt(), Optional.of(it)
                .filter(item -> ItemStatus.PUBLIC.contains(item.status())).map(item -> document(item, photos.contains(item.id()))))).toList();
    }

    static SearchDocument document(FoundItem item, boolean hasPhoto) {
        String kind = item.kind().key();
        return SearchDocument.of(german("kind." + kind), item.foundOn().atStartOfDay(Offer.LEGAL_ZONE).toInstant())
                .text(item.description())
                .words(german("kind.words." + kind) + " " + item.place() + " " + item.number()
                        + (item.colour().isEmpty() ? "" : " " + german("colour.words." + item.colour())))
                .key(KIND, kind).key(PLACE, item.place())
                .show(COLOUR, item.colour()).show(NUMBER, item.number()).show(PHOTO, hasPhoto ? "1" : "");
    }

    /** Words that things are called by, from which the index knows compounds. */
    @Override
    public Set<String> words() {
        return Stream.concat(Stream.of(ItemKind.keys()).map(key -> german("kind.words." + key)), Stream.of(german("compound.words")))
                .flatMap(it -> Stream.of(it.toLowerCase(Locale.GERMAN).split("[^\\p{L}]+"))).filter(it -> it.length() >= 3)
                .collect(Collectors.toSet());
    }

    private static String german(String key) {
        return TEXTS.get(Locale.GERMAN, key);
    }
}
