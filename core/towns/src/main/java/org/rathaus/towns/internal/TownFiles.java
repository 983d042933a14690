package org.rathaus.towns.internal;

import java.util.Map;

/**
 * What a town's folder holds.
 *
 * @param content of {@code town.json}
 * @param texts   by language
 */
record TownFiles(TownContent content, Map<String, TextsFile> texts, FileBrand brand) {

    /** Of a broken town. */
    static final TownFiles NONE = new TownFiles(TownContent.NONE, Map.of(), null);
}
