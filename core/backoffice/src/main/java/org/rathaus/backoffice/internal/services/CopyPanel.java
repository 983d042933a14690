package org.rathaus.backoffice.internal.services;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.service.Texts;
import org.rathaus.kernel.town.SetUpCopy;
import org.rathaus.kernel.town.SetUpCopy.Planned;
import org.rathaus.web.Element;

/** Shows what copying the set-up of a town would set, service by service, and what is left out; a button copies just that. */
public final class CopyPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient SetUpCopy plan;
    private final transient Map<String, String> fields;
    private final transient UnaryOperator<String> titles;
    private final String from;
    private final String address;

    /**
     * With what would be set.
     *
     * @param fields  what the form sends that copies, beside which plan was seen
     * @param titles  of services by id
     * @param from    the name of the town that is copied
     * @param address where the form is sent, and where nothing is copied
     */
    public CopyPanel(String id, SetUpCopy plan, Map<String, String> fields, UnaryOperator<String> titles, String from, String address) {
        super(id);
        this.plan = plan;
        this.fields = fields;
        this.titles = titles;
        this.from = from;
        this.address = address;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView services = new RepeatingView("service");
        plan.services().forEach(it -> services.add(service(services.newChildId(), it)));
        RepeatingView sent = new RepeatingView("field");
        fields.forEach((name, value) -> sent.add(new Element(sent.newChildId()).attribute("name", name).attribute("value", value)));
        boolean isEmpty = plan.services().isEmpty();
        add(new Label("lead", Texts.fill(getString(isEmpty ? "plan.empty" : "plan.lead"), from)), services);
        add(new Element("confirm").attribute("action", address).with(new Element("mark").attribute("value", plan.mark()), sent).when(!isEmpty));
        add(new ExternalLink("leave", address));
    }

    private Component service(String id, Planned service) {
        CopyRows rows = new CopyRows("row", service, new SetUpWords(getLocale()), this::getString);
        String place = "copy-" + service.serviceId();
        return new Element(id).attribute("aria-labelledby", place).with(
                new Element("title").attribute("id", place).with(new Label("name", titles.apply(service.serviceId()))),
                new Element("changes").with(rows).when(!service.isSame()),
                new Element("same").when(service.isSame()),
                new Element("lacking").when(service.isLacking()),
                leftOut(service));
    }

    private Component leftOut(Planned service) {
        boolean isNothing = service.own().isEmpty() && service.left().isEmpty() && service.texts() == 0;
        return new Element("leftOut").with(
                names("own", "plan.own", service.own()), names("left", "plan.left", service.left()),
                new Label("texts", Texts.fill(getString(service.texts() == 1 ? "plan.texts.one" : "plan.texts"), service.texts(), from)).setVisible(service.texts() > 0))
                .when(!isNothing);
    }

    private Component names(String id, String key, List<String> names) {
        return new Label(id, Texts.fill(getString(key), from, String.join(", ", names))).setVisible(!names.isEmpty());
    }
}
