package org.rathaus.towns.internal;

import java.util.LinkedHashMap;
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

    /** The same for one look, see {@link TextsFile#passing}. */
    TownFiles passing() {
        Map<String, TextsFile> copies = new LinkedHashMap<>();
        texts.forEach((language, file) -> copies.put(language, file.passing()));
        return new TownFiles(content, copies, brand);
    }
}
