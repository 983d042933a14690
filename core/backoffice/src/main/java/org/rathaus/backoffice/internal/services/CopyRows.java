package org.rathaus.backoffice.internal.services;

import java.util.function.UnaryOperator;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.kernel.town.Enablement;
import org.rathaus.kernel.town.SetUpCopy.Planned;
import org.rathaus.web.Element;

/** What would change of a service: as it is, and as it would be. */
final class CopyRows extends RepeatingView {

    private static final long serialVersionUID = 1L;

    /** @param texts what the rows are called, by key */
    CopyRows(String id, Planned service, SetUpWords words, UnaryOperator<String> texts) {
        super(id);
        Enablement before = service.before();
        Enablement after = service.after();
        row(texts.apply("plan.on"), words.yesNo(before.isOn()), words.yesNo(after.isOn()));
        row(texts.apply("plan.opens"), words.moment(before.period().opens()), words.moment(after.period().opens()));
        row(texts.apply("plan.ends"), words.moment(before.period().ends()), words.moment(after.period().ends()));
        row(texts.apply("plan.assurance"), words.level(before.assurance()), words.level(after.assurance()));
        service.settings().forEach(it -> row(it.setting().name(), words.value(it.setting(), it.before()), words.value(it.setting(), it.after())));
    }

    private void row(String name, String before, String after) {
        if (!before.equals(after)) {
            add(new Element(newChildId()).with(new Label("what", name), new Label("before", before), new Label("after", after)));
        }
    }
}
