package org.rathaus.api.form;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The place on a page where a question draws its control. Label, hint, error and what was typed come by themselves; the
 * question says which fields it has.
 */
@ProviderType
public interface Control {

    /** The answers as seen from the question; in a group, from its row. */
    Answers answers();

    /** The texts in the language of the page. */
    Wording wording();

    /** What is wrong with the question. */
    Optional<Problem> problem();

    /** One field under the question's label. */
    void input(Input input);

    /** Several fields, each with its own label, under the question's label as their common name. */
    void inputs(List<Input> parts);

    /** Radio buttons, one of which can be chosen. */
    void radios(List<Option> options);

    /** Check boxes. */
    void checkboxes(List<Option> options);

    /** A list that opens; with JavaScript it can be searched. */
    void select(List<Option> options);

    /** One check box with the question's label, under a text. */
    void tick(String value, String text);

    /** A value under the question's label that nobody can change here; may be empty. */
    void value(String text);

    /** Amounts under the question's label, the last of them the sum. */
    void lines(List<Line> lines);

    /**
     * What an amount is for, and the amount.
     *
     * @param text   what for
     * @param amount how much, in words
     */
    record Line(String text, String amount) {
    }

    /** Files that were sent and a way to send some. */
    void files(FileQuestion question);

    /** A text to read. */
    void note(String text);

    /** The rows of a repeatable group with their questions, and the buttons that add and remove one. */
    void rows(GroupQuestion group);
}
