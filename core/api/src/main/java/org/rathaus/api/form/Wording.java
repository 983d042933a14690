package org.rathaus.api.form;

import java.util.Locale;

import org.osgi.annotation.versioning.ConsumerType;

/** The texts of a form in one language: the service's, with the town's own where it has some. */
@ConsumerType
public interface Wording {

    /** The language. */
    Locale language();

    /**
     * The text for a key.
     *
     * @throws IllegalArgumentException if there is none
     */
    String text(String key, Object... values);

    /** Whether there is a text for the key. */
    boolean has(String key);
}
