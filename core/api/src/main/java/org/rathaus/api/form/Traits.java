package org.rathaus.api.form;

/**
 * What all types of questions have in common.
 *
 * @param id           camelCase name
 * @param presence     whether it must be answered
 * @param condition    when it is asked; null: always
 * @param autocomplete the HTML autocomplete token, or empty
 */
record Traits(String id, Presence presence, Condition condition, String autocomplete) {

    Traits {
        if (!id.matches("[a-z][A-Za-z0-9]*")) {
            throw new IllegalArgumentException("a question's id is camelCase, not " + id);
        }
    }

    static Traits of(String id) {
        return new Traits(id, Presence.REQUIRED, null, "");
    }

    Traits with(Presence other) {
        return new Traits(id, other, condition, autocomplete);
    }

    Traits with(Condition other) {
        return new Traits(id, presence, other, autocomplete);
    }

    Traits autocompleted(String token) {
        return new Traits(id, presence, condition, token);
    }

    /** The rules of types that have none. */
    record NoRules() {

        static final NoRules NONE = new NoRules();
    }
}
