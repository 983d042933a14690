package org.rathaus.api.form;

import java.util.List;

/** What a form says or computes itself: it has no field, so that nothing a browser sends reaches it, and is never missing. */
abstract class FieldlessQuestion<T, Q extends Question<T>> extends TypedQuestion<T, Q> {

    FieldlessQuestion(Traits traits) {
        super(traits.with(Presence.OPTIONAL));
    }

    @Override
    public final List<String> fields() {
        return List.of();
    }

    @Override
    public final String firstField() {
        return id();
    }

    /** What was computed has a line of its own, where there is something. */
    @Override
    final boolean isListed(Answers answers) {
        return read(answers).value().isPresent();
    }
}
