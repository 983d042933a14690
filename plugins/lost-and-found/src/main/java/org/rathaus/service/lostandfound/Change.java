package org.rathaus.service.lostandfound;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What of an item was written otherwise, after it was taken in.
 *
 * @param field  the end of the key of its text {@code field.<field>}
 * @param before as it was: a key, a day in ISO 8601, a sum, or a text; empty where there was none, or where only the change is kept
 * @param after  as it is
 */
record Change(String field, String before, String after) {

    /** Stands for all that says who found it. */
    static final String FINDER = "finder";

    private static final String BETWEEN = "\t";

    /** What an entry says otherwise than the item; of the finder, remarks and marks no values: they may say who somebody is. */
    static List<Change> between(FoundItem item, ItemEntry entry) {
        List<Change> changes = new ArrayList<>();
        add(changes, "kind", item.kind().key(), entry.kind().key());
        add(changes, "itemDescription", item.description(), entry.description());
        add(changes, "colour", item.colour(), entry.colour());
        add(changes, "place", item.place(), entry.place());
        add(changes, "foundOn", item.foundOn().toString(), entry.foundOn().toString());
        add(changes, "worth", item.worth().toPlainString(), entry.worth().setScale(2).toPlainString());
        add(changes, "number", item.number(), entry.number().isEmpty() ? item.number() : entry.number());
        add(changes, "brand", item.brand(), entry.brand());
        add(changes, "placeDetails", item.placeDetails(), entry.placeDetails());
        add(changes, "onPremises", item.isOnPremises() ? "yes" : "", entry.isOnPremises() ? "yes" : "");
        silently(changes, "details", !plain(item.details()).equals(plain(entry.details())));
        silently(changes, FINDER, !item.finder().equals(entry.finder()));
        entry.marks().forEach((kind, value) -> silently(changes, "mark-" + kind.key(), !Mark.plain(value).isEmpty()));
        return changes;
    }

    private static void add(List<Change> changes, String field, String before, String after) {
        if (!plain(before).equals(plain(after))) {
            changes.add(new Change(field, plain(before), plain(after)));
        }
    }

    private static void silently(List<Change> changes, String field, boolean isChanged) {
        if (isChanged) {
            changes.add(new Change(field, "", ""));
        }
    }

    /** Browsers send other ends of lines than they were given. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** As it stands in the database. */
    static String written(List<Change> changes) {
        return changes.stream().map(it -> String.join(BETWEEN, it.field, it.before, it.after)).collect(Collectors.joining("\n"));
    }

    static List<Change> read(String written) {
        return written.lines().map(line -> (line + BETWEEN + BETWEEN).split(BETWEEN, -1)).map(parts -> new Change(parts[0], parts[1], parts[2])).toList();
    }

    /** Without what was written. */
    @Override
    public String toString() {
        return "Change[" + field + "]";
    }
}
