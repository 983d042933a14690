package org.rathaus.backoffice.internal.staff;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.cases.PersonalData.Kept;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.web.Element;

/** What is kept of a person besides cases, to be chosen from. */
final class KeptTable {

    private final UnaryOperator<String> titles;
    private final Locale language;

    /** @param titles of services by their ids */
    KeptTable(UnaryOperator<String> titles, Locale language) {
        this.titles = titles;
        this.language = language;
    }

    Component of(String id, List<Kept> kept) {
        RepeatingView rows = new RepeatingView("row");
        kept.forEach(it -> rows.add(row(rows.newChildId(), it)));
        return new Element(id).with(rows).when(!kept.isEmpty());
    }

    private Component row(String id, Kept kept) {
        return new Element(id)
                .with(new Element("kept").attribute("value", kept.id()).attribute("id", "kept-" + kept.id()).attribute("checked", "checked"))
                .with(new Element("label").attribute("for", "kept-" + kept.id()).with(new Label("subject", kept.subject())))
                .with(new Label("service", titles.apply(kept.serviceId())))
                .with(new Element("since").attribute("datetime", kept.since()).text(DateQuestion.write(kept.since(), language)))
                .with(new Label("name", kept.name()));
    }
}
