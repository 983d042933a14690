package org.rathaus.web.internal.form;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rathaus.api.form.GroupQuestion;
import org.rathaus.api.form.Row;
import org.rathaus.web.Html;

/** The rows of a repeatable group. Its buttons send the whole form, so that nothing typed is lost. */
final class RowsControl {

    private final KernControl control;
    private final QuestionList list;
    private final GroupQuestion group;
    private final List<Row> around;
    private final List<Row> rows;
    private final Html html;
    private final boolean fixed;

    RowsControl(KernControl control, QuestionList list, GroupQuestion group, List<Row> around) {
        this.control = control;
        this.list = list;
        this.group = group;
        this.around = around;
        this.rows = group.rows(control.answers());
        this.html = control.html();
        this.fixed = list.isLocked(group, Row.prefix(around));
    }

    void write() {
        control.fieldset(" portal-rows", () -> {
            html.open("input").with("type", "hidden").with("name", control.name(group.id()))
                    .with("value", rows.stream().map(Row::id).collect(Collectors.joining(" ")));
            rows.forEach(this::writeRow);
            if (hasRoom() && !fixed) {
                writeAdding();
            }
        });
    }

    private boolean hasRoom() {
        return rows.size() < group.most();
    }

    private void writeRow(Row row) {
        List<Row> inside = Stream.concat(around.stream(), Stream.of(row)).toList();
        html.open("fieldset", "kern-fieldset portal-row").with("id", KernControl.idOf(control.name(group.id()) + "." + row.id()))
                .with("tabindex", "-1").element("legend", "kern-label", row.name(control.wording())).open("div", "kern-fieldset__body");
        list.write(group.parts(), inside, html);
        if ((rows.size() > group.fewest() || !group.isRequired()) && !fixed) {
            // what is wrong with the group as a whole leads to its first button
            openButton("tertiary", hasRoom() || row.number() > 1 ? "" : control.id(), RowButton.removing(control.name(group.id()), row));
            closeButton("delete", control.wording().text("control.remove"), names(inside));
        }
        html.close("div").close("fieldset");
    }

    private void writeAdding() {
        String text = group.id() + (rows.isEmpty() ? ".first" : ".add");
        openButton("secondary", control.id(), RowButton.adding(control.name(group.id()), group.nextRow(control.answers())));
        closeButton("add", control.wording().find(text).orElseGet(() -> control.wording().text(group.id() + ".add")), names(around));
    }

    private String names(List<Row> of) {
        return of.stream().map(row -> row.name(control.wording())).collect(Collectors.joining(", "));
    }

    private void openButton(String look, String id, String operation) {
        html.open("div", "portal-rows__action").open("button", "kern-btn kern-btn--" + look).withAny("id", id)
                .with("type", "submit").with("name", PostedStep.OPERATION).with("value", operation);
    }

    /** Screen readers, which list the buttons of a page, tell them apart by the rows around them. */
    private void closeButton(String icon, String text, String names) {
        html.icon(icon).open("span", "kern-label").text(text);
        if (!names.isEmpty()) {
            html.element("span", "kern-sr-only", ": " + names);
        }
        html.close("span").close("button").close("div");
    }
}
