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
            if (rows.size() < group.most() && !fixed) {
                String text = group.id() + (rows.isEmpty() ? ".first" : ".add");
                button(RowButton.adding(control.name(group.id()), group.nextRow(control.answers())), control.id(), "add",
                        control.wording().find(text).orElseGet(() -> control.wording().text(group.id() + ".add")), "");
            }
        });
    }

    private void writeRow(Row row) {
        String name = row.name(control.wording());
        html.open("fieldset", "kern-fieldset portal-row").with("id", KernControl.idOf(control.name(group.id()) + "." + row.id()))
                .with("tabindex", "-1").element("legend", "kern-label", name).open("div", "kern-fieldset__body");
        list.write(group.parts(), Stream.concat(around.stream(), Stream.of(row)).toList(), html);
        if ((rows.size() > group.fewest() || !group.required()) && !fixed) {
            button(RowButton.removing(control.name(group.id()), row), "", "delete", control.wording().text("control.remove"), ": " + name);
        }
        html.close("div").close("fieldset");
    }

    private void button(String operation, String id, String icon, String text, String of) {
        html.open("div", "portal-rows__action").open("button", "kern-btn kern-btn--" + (of.isEmpty() ? "secondary" : "tertiary")).withAny("id", id)
                .with("type", "submit").with("name", PostedStep.OPERATION).with("value", operation).icon(icon)
                .open("span", "kern-label").text(text);
        if (!of.isEmpty()) {
            html.element("span", "kern-sr-only", of);
        }
        html.close("span").close("button").close("div");
    }
}
