package org.rathaus.api.form;

import java.util.LinkedHashMap;
import java.util.Map;

/** The entries of a map, taken one by one, so that none is left unread. */
final class Entries {

    private final String what;
    private final Map<String, Object> left = new LinkedHashMap<>();

    /** @param what what the map describes, for messages */
    Entries(String what, Object data) {
        this.what = what;
        if (!(data instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(what + ": not an object");
        }
        map.forEach((key, value) -> left.put(String.valueOf(key), value));
    }

    /** The value, or null. */
    Object take(String key) {
        return left.remove(key);
    }

    /** The value, which must be there. */
    <T> T take(String key, Class<T> type) {
        Object value = left.remove(key);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(what + ": " + key + " is missing or of another type");
        }
        return type.cast(value);
    }

    void finish() {
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(what + ": unknown " + left.keySet());
        }
    }
}
