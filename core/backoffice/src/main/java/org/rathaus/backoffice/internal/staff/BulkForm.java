package org.rathaus.backoffice.internal.staff;

import java.util.Collection;

import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.backoffice.internal.Options;
import org.rathaus.kernel.service.ServiceTerms;

/** What can be done to the cases chosen from a list, within the form that has them. */
final class BulkForm extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient WorkListChange change;
    private final transient Collection<ServiceTerms> services;
    private final transient Colleagues colleagues;

    BulkForm(String id, WorkListChange change, Collection<ServiceTerms> services, Colleagues colleagues) {
        super(id);
        this.change = change;
        this.services = services;
        this.colleagues = colleagues;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new Options("newAssignee", colleagues.choices(getString("me"), getString("nobody")), change.assignee()));
        add(new Options("newStatus", Terms.statuses(services), change.status()));
    }
}
