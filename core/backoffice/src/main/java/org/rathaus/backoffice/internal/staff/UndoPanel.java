package org.rathaus.backoffice.internal.staff;

import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.kernel.cases.Corrections.Step;
import org.rathaus.web.Element;
import org.rathaus.web.PortalRequest;

/** Lets a clerk take back what they did last, as long as they can. */
final class UndoPanel extends Panel {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final transient Optional<Step> step;
    private final String address;

    UndoPanel(String id, Optional<Step> step, String address) {
        super(id);
        this.step = step;
        this.address = address;
        setRenderBodyOnly(true);
        setVisible(step.isPresent());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        step.ifPresent(this::show);
    }

    private void show(Step last) {
        int cases = last.cases().size();
        String what = getString("undo." + last.kind() + (cases == 1 ? ".one" : "")).replace("{0}", String.valueOf(cases));
        String until = getString("until." + last.kind()).replace("{0}", TIME.format(PortalRequest.local(last.until())));
        add(new Element("form").attribute("action", address).with(new Element("step").attribute("value", TakingBack.value(last.at())),
                new Label("act", what), new Label("until", until)));
    }
}
