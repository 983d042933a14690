package org.rathaus.service.lostandfound;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.rathaus.api.form.Answers;

/**
 * What somebody says of a thing that they lost.
 *
 * @param kind        what it is
 * @param colour      a {@link Colour}'s key, or empty
 * @param brand       may be empty
 * @param description in their words
 * @param place       where they may have lost it
 * @param lostOn      the last day on which they had it
 * @param marks       what only they can know
 */
record LossReport(ItemKind kind, String colour, String brand, String description, String place, LocalDate lostOn, Map<MarkKind, String> marks) {

    /** As the form says it; empty where it is none, or lacks kind or day. */
    static Optional<LossReport> of(Answers answers) {
        Optional<ItemKind> kind = ItemKind.of(answers.raw(LossForm.KIND.id()));
        Optional<LocalDate> day = answers.get(LossForm.LOST_ON);
        if (!answers.raw(LossForm.ABOUT.id()).equals(LossForm.LOST) || kind.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LossReport(kind.get(), answers.raw(LossForm.COLOUR.id()), answers.raw(LossForm.BRAND.id()),
                answers.raw(LossForm.DESCRIPTION.id()), answers.raw(LossForm.LOST_AT.id()), day.get(), marks(answers)));
    }

    static Map<MarkKind, String> marks(Answers answers) {
        Map<MarkKind, String> marks = new EnumMap<>(MarkKind.class);
        put(marks, MarkKind.SERIAL, answers.raw(LossForm.SERIAL.id()));
        put(marks, MarkKind.ENGRAVING, answers.raw(LossForm.ENGRAVING.id()));
        return marks;
    }

    private static void put(Map<MarkKind, String> marks, MarkKind kind, String value) {
        if (!Mark.plain(value).isEmpty()) {
            marks.put(kind, value);
        }
    }

    /** Without what somebody wrote. */
    @Override
    public String toString() {
        return "LossReport[" + kind + "]";
    }
}
