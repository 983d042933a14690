package org.rathaus.backoffice.internal.staff;

import java.util.List;
import java.util.Optional;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.cases.Hold;
import org.rathaus.web.Element;

/** Shows what holds a case and lets it go, or lets a clerk hold it. */
final class HoldPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Hold> hold;
    private final transient HoldRequest asked;
    private final transient List<StaffMember> staff;
    private final String problem;
    private final boolean mayChange;

    HoldPanel(String id, Optional<Hold> hold, HoldRequest asked, String problem, List<StaffMember> staff, boolean mayChange) {
        super(id);
        this.hold = hold;
        this.asked = asked;
        this.problem = problem;
        this.staff = staff;
        this.mayChange = mayChange;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new Element("held")
                .with(new Label("by", hold.map(this::by).orElse("")))
                .with(new Label("why", hold.map(Hold::reason).orElse("")), new Element("release").when(mayChange))
                .when(hold.isPresent()));
        add(new Element("free")
                .with(frame(HoldRequest.REASON, new Element(HoldRequest.REASON).text(asked.reason()), "reason-hint"))
                .with(frame(HoldRequest.UNTIL, new Element(HoldRequest.UNTIL).attribute("value", asked.until()), ""))
                .when(hold.isEmpty() && mayChange));
        add(new Element("none").when(hold.isEmpty() && !mayChange));
    }

    private String by(Hold held) {
        String name = staff.stream().filter(it -> it.id().equals(held.actor())).map(StaffMember::name).findFirst()
                .orElseGet(() -> getString("actor.former"));
        return getString("held").replace("{0}", DateQuestion.write(held.until(), getLocale())).replace("{1}", name);
    }

    private Element frame(String name, Element field, String hint) {
        boolean isWrong = problem.equals(name);
        Component error = new Element(name + "Error").with(new Label("message", getString("error." + name))).when(isWrong);
        Element frame = new Element(name + "Frame").with(field, error);
        if (isWrong) {
            field.attribute("aria-describedby", (hint + " " + name + "-error").strip()).attribute("aria-invalid", "true").styled("kern-form-input__input--error");
            frame.styled("kern-form-input--error");
        }
        return frame;
    }
}
