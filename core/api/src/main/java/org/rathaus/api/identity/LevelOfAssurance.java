package org.rathaus.api.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How surely a citizen's identity is known, as eIDAS (EU 910/2014, Art. 8) grades it; the higher, the later. */
public enum LevelOfAssurance {
    /** Nobody checked it. */
    NONE,
    /** Low. */
    LOW,
    /** Substantial. */
    SUBSTANTIAL,
    /** High. */
    HIGH;

    /** The level of this name in small letters, such as {@code low}. */
    public static Optional<LevelOfAssurance> named(String name) {
        return Arrays.stream(values()).filter(it -> it.key().equals(name)).findFirst();
    }

    /** Its name in settings, addresses and texts: {@code low}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is as high as is needed, or higher. */
    public boolean reaches(LevelOfAssurance needed) {
        return compareTo(needed) >= 0;
    }

    /** The higher of the two. */
    public LevelOfAssurance or(LevelOfAssurance other) {
        return reaches(other) ? this : other;
    }
}
