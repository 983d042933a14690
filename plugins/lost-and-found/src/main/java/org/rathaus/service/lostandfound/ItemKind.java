package org.rathaus.service.lostandfound;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of thing was lost or found. Its name is the text {@code kind.option.<key>}, what else people call it {@code kind.words.<key>}. */
enum ItemKind {
    KEYS(true, true), BAG, WALLET, PHONE, ELECTRONICS, GLASSES, JEWELLERY, CLOTHES, UMBRELLA, BICYCLE, TOY, SPORTS, BOOK, MEDICAL,
    DOCUMENT(false, true), CASH(false, true), ANIMAL, OTHER;

    private final boolean hasPhoto;
    private final boolean isInPerson;

    ItemKind() {
        this(true, false);
    }

    ItemKind(boolean hasPhoto, boolean isInPerson) {
        this.hasPhoto = hasPhoto;
        this.isInPerson = isInPerson;
    }

    /** As written in forms and in the database. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it may be photographed: a picture of a document or of money helps only whoever has no right to it. */
    boolean hasPhoto() {
        return hasPhoto;
    }

    /** Whether it is handed over only to whoever comes and shows who they are. */
    boolean isInPerson() {
        return isInPerson;
    }

    static Optional<ItemKind> of(String key) {
        return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
    }

    static String[] keys() {
        return Arrays.stream(values()).map(ItemKind::key).toArray(String[]::new);
    }
}
