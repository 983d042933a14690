package org.rathaus.web.internal.form;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.rathaus.api.form.Answers;
import org.rathaus.api.form.GroupQuestion;
import org.rathaus.api.form.Row;

/**
 * A button that adds a row to a repeatable group or takes one away. It names the row, so that a double click adds one.
 *
 * @param adds  whether it adds
 * @param group the path of the group
 * @param row   the row's id
 */
record RowButton(boolean adds, String group, String row) {

    private static final Pattern VALUE = Pattern.compile("(addRow|removeRow):([A-Za-z0-9.]{1,200}):([1-9][0-9]{0,5})");

    static String adding(String group, int row) {
        return "addRow:" + group + ":" + row;
    }

    static String removing(String group, Row row) {
        return "removeRow:" + group + ":" + row.id();
    }

    /** The button that was pressed, if it was one of these. */
    static Optional<RowButton> of(String operation) {
        Matcher matcher = VALUE.matcher(operation);
        return matcher.matches() ? Optional.of(new RowButton(matcher.group(1).equals("addRow"), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    /** The answers afterwards, as seen from the same place. */
    Answers appliedTo(GroupQuestion question, Answers answers) {
        return adds ? answers.with(Map.of(question.id(), question.adding(row, answers))) : question.without(row, answers);
    }

    /** Where the page shows what has happened: the new row, or the group that has lost one. */
    String place() {
        return "#" + KernControl.idOf(group) + (adds ? "-" + row : "-group");
    }
}
