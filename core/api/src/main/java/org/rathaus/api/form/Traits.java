package org.rathaus.api.form;

/**
 * What all types of questions have in common.
 *
 * @param id           camelCase name
 * @param presence     whether it must be answered
 * @param condition    when it is asked; null: always
 * @param autocomplete the HTML autocomplete token, or empty
 * @param editing      whether the citizen may change what is prefilled
 * @param linkable     whether the address of a page may prefill it
 */
record Traits(String id, Presence presence, Condition condition, String autocomplete, Editing editing, boolean linkable) {

    Traits {
        if (!id.matches("[a-z][A-Za-z0-9]*")) {
            throw new IllegalArgumentException("a question's id is camelCase, not " + id);
        }
    }

    static Traits of(String id) {
        return new Traits(id, Presence.REQUIRED, null, "", Editing.ALWAYS, false);
    }

    Traits with(Presence other) {
        return new Traits(id, other, condition, autocomplete, editing, linkable);
    }

    Traits with(Condition other) {
        return new Traits(id, presence, other, autocomplete, editing, linkable);
    }

    Traits autocompleted(String token) {
        return new Traits(id, presence, condition, token, editing, linkable);
    }

    Traits with(Editing other) {
        return new Traits(id, presence, condition, autocomplete, other, linkable);
    }

    Traits linked() {
        return new Traits(id, presence, condition, autocomplete, editing, true);
    }

    /** The rules of types that have none. */
    record NoRules() {

        static final NoRules NONE = new NoRules();
    }
}
