package org.rathaus.api.town;

import java.util.Map;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/** The files of a town's brand that browsers may fetch. */
@ProviderType
public interface Brand {

    /** Changes with any byte of the brand; part of the files' addresses, which may so be cached for ever. */
    String version();

    /**
     * A file of the brand.
     *
     * @param name {@code tokens.css}, {@code logo.svg} or {@code favicon.svg} (the logo, where a town has no other); anything else is not found
     */
    Optional<byte[]> file(String name);

    /** The colour behind pages, as {@code #rrggbb}, in light or in dark; empty if the brand does not say. */
    default Optional<String> pageColour(boolean dark) {
        return Optional.empty();
    }

    /** The colour of headings and lines on white paper, as {@code #rrggbb}; black if the brand has none that can be read there. */
    default String paperColour() {
        return "#000000";
    }

    /** The custom properties that the brand sets, with their values in CSS, in light or in dark. */
    default Map<String, String> tokens(boolean dark) {
        return Map.of();
    }
}
