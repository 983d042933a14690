package org.rathaus.backoffice.internal.staff;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.web.Element;

/** Who works on a case; lets a clerk take it or give it back. */
final class AssigneeForm extends Panel {

    /** The operation that makes a case one's own. */
    static final String TAKE = "take";
    /** The operation after which nobody works on a case. */
    static final String LEAVE = "leave";

    private static final long serialVersionUID = 1L;

    private final transient StaffMember member;
    private final transient Colleagues colleagues;
    private final String assignee;
    private final boolean mayChange;

    AssigneeForm(String id, String assignee, StaffMember member, Colleagues colleagues, boolean mayChange) {
        super(id);
        this.assignee = assignee;
        this.member = member;
        this.colleagues = colleagues;
        this.mayChange = mayChange;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        boolean isMine = assignee.equals(member.id());
        add(new Label("name", assignee.isEmpty() ? getString("nobody") : colleagues.name(assignee).orElseGet(() -> getString("actor.former")))
                .setRenderBodyOnly(true));
        add(new Element("form").with(new Element("operation").attribute("value", isMine ? LEAVE : TAKE),
                new Element("seen").attribute("value", assignee), new Label("act", getString(isMine ? LEAVE : TAKE))).when(mayChange));
    }
}
