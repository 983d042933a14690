package org.rathaus.kernel.operation;

import java.util.List;

/**
 * What a file would do, found out without running it.
 *
 * @param plugin  the bundle's symbolic name
 * @param version the bundle's version
 * @param present the version of the same plugin that runs, or empty
 * @param wanting what the file needs and the portal does not have, so that it cannot run; in English, one line each
 */
public record PluginPreview(String plugin, String version, String present, List<String> wanting) {

    /** Copies the list. */
    public PluginPreview {
        wanting = List.copyOf(wanting);
    }
}
