package org.rathaus.backoffice.internal.account;

import java.util.List;
import java.util.Map;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.identity.Duties;
import org.rathaus.api.identity.Role;
import org.rathaus.web.Element;

/** Lets somebody choose a role and, for most roles, services; not there when there is nothing to choose. */
final class DutiesPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient List<Role> roles;
    private final transient Map<String, String> services;
    private final transient Duties chosen;

    /** What is chosen may be null. */
    DutiesPanel(String id, List<Role> roles, Map<String, String> services, Duties chosen) {
        super(id);
        this.roles = roles;
        this.services = services;
        this.chosen = chosen;
        setRenderBodyOnly(true);
        setVisible(roles.size() > 1);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView options = new RepeatingView("role");
        roles.forEach(it -> options.add(option(options.newChildId(), it)));
        RepeatingView boxes = new RepeatingView("service");
        services.forEach((id, title) -> boxes.add(box(boxes.newChildId(), id, title)));
        add(options);
        add(new Element("services").with(boxes).when(!services.isEmpty()));
    }

    private Component option(String id, Role role) {
        Element input = new Element("input").attribute("id", "role-" + role).attribute("value", role)
                .attribute("aria-describedby", "role-" + role + "-hint");
        if (chosen == null ? role == Role.CLERK : role == chosen.role()) {
            input.attribute("checked", "checked");
        }
        return new Element(id)
                .with(input)
                .with(new Element("label").attribute("for", "role-" + role).with(new Label("name", getString("role." + role))))
                .with(new Element("hint").attribute("id", "role-" + role + "-hint").with(new Label("meaning", getString("role." + role + ".hint"))));
    }

    private Component box(String id, String service, String title) {
        Element input = new Element("input").attribute("id", "service-" + service).attribute("value", service);
        if (chosen != null && chosen.services().contains(service)) {
            input.attribute("checked", "checked");
        }
        return new Element(id).with(input)
                .with(new Element("label").attribute("for", "service-" + service).with(new Label("name", title)));
    }
}
