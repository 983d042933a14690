package org.rathaus.api.form;

/** A question whose changes keep its type: {@code Question.text("city").optional().maxLength(60)}. */
abstract class TypedQuestion<T, Q extends Question<T>> extends Question<T> {

    TypedQuestion(Traits traits) {
        super(traits);
    }

    abstract Q with(Traits changed);

    @Override
    public final Q optional() {
        return with(traits.with(Presence.OPTIONAL));
    }

    @Override
    public final Q recommended() {
        return with(traits.with(Presence.RECOMMENDED));
    }

    @Override
    public final Q when(Condition condition) {
        return with(traits.with(condition));
    }

    /** The HTML autocomplete token that lets the browser fill it in (WCAG 2.2, 1.3.5). */
    public final Q autocomplete(String token) {
        return with(traits.autocompleted(token));
    }

    @Override
    public final Q readOnly() {
        return with(traits.with(Editing.NEVER));
    }

    @Override
    public final Q readOnlyWhenPrefilled() {
        return with(traits.with(Editing.UNLESS_PREFILLED));
    }

    /** A link to the service may prefill it: {@code ?city=Musterstadt}. It is checked as if it had been typed. */
    public final Q linkable() {
        return with(traits.linked());
    }

    @Override
    final Q with(Editing other) {
        return with(traits.with(other));
    }
}
