package org.rathaus.api.form;

import java.util.List;

/** A question whose answer is among some options. */
abstract class OptionsQuestion<T, Q extends Question<T>> extends TypedQuestion<T, Q> {

    final Options options;

    OptionsQuestion(Traits traits, Options options) {
        super(traits);
        this.options = options;
    }

    abstract Q with(Traits changed, Options other);

    @Override
    final Q with(Traits changed) {
        return with(changed, options);
    }

    /** Offers an option only while a condition holds; else it cannot be chosen, and does not count if it was. */
    public final Q optionWhen(String option, Condition condition) {
        return with(traits, options.when(option, condition));
    }

    /** What can be chosen, in this order. */
    public final List<String> options() {
        return options.options();
    }

    @Override
    public final List<String> texts() {
        return options.texts(id());
    }

    @Override
    final Options rules() {
        return options;
    }

    final List<Option> shown(Control control) {
        return options.shown(id(), control.wording());
    }

    final String text(String option, Wording wording) {
        return wording.text(id() + ".option." + option);
    }

    /** Holds when one of these is chosen. */
    final Condition chosen(String... wanted) {
        return options.chosen(id(), List.of(wanted), condition());
    }
}
