package org.rathaus.api.form;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of a repeatable group. A field in it is called {@code <group>.<row>.<field>}.
 *
 * @param group  the id of the group
 * @param id     a number that is never given again within the group, so that a row keeps its answers wherever it stands
 * @param number its place in the group, beginning with 1
 */
public record Row(String group, String id, int number) {

    /** What the names of its fields begin with: {@code children.7.}. */
    public String prefix() {
        return group + "." + id + ".";
    }

    /** What the names of fields within these rows, each inside the one before, begin with. */
    public static String prefix(List<Row> rows) {
        return rows.isEmpty() ? "" : rows.stream().map(Row::prefix).collect(Collectors.joining());
    }

    /** This prefix, then those of the rows around, the innermost first, and last the empty one of the whole form. */
    public static Stream<String> outwards(String prefix) {
        return Stream.iterate(prefix, Objects::nonNull, Row::around);
    }

    private static String around(String prefix) {
        if (prefix.isEmpty()) {
            return null;
        }
        int row = prefix.lastIndexOf('.', prefix.length() - 2);
        return prefix.substring(0, prefix.lastIndexOf('.', row - 1) + 1);
    }

    /** What people call it: {@code Kind 2}, the text {@code <group>.row} with the number. */
    public String name(Wording wording) {
        return wording.text(group + ".row", number);
    }

    /** What people call what is inside these rows: {@code Kind 2, Haustier 1: Name}. */
    public static String name(List<Row> rows, String inside, Wording wording) {
        return rows.isEmpty() ? inside
                : rows.stream().map(row -> row.name(wording)).collect(Collectors.joining(", ", "", ": " + inside));
    }
}
