package org.rathaus.towns.internal;

import java.util.Map;

/**
 * What a town's folder holds beside {@code town.json}.
 *
 * @param texts by language
 */
record TownFiles(Map<String, TextsFile> texts, FileBrand brand) {
}
