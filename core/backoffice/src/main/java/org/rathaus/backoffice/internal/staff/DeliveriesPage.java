package org.rathaus.backoffice.internal.staff;

import java.util.List;
import java.util.UUID;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.kernel.delivery.DeliveryDesk.Backlog;
import org.rathaus.web.Element;

/** Mails and deliveries of the town that did not arrive; a post tries one or all of them again. */
public final class DeliveriesPage extends MemberPage {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "again";
    private static final String DELIVERY = "delivery";

    /** A post with a delivery's id tries this one again, a post without tries all. */
    public DeliveriesPage(PageParameters parameters) {
        super(parameters, Permission.READ_CASES, Permission.WORK_ON_CASES);
        if (request().isPost()) {
            throw request().seeOther(areaLink(StaffArea.DELIVERIES) + "?" + AGAIN + "=" + retry());
        }
    }

    private long retry() {
        String id = request().parameter(DELIVERY);
        if (id.isEmpty()) {
            return StaffArea.deliveries().retryAll(member());
        }
        boolean again = id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                && StaffArea.deliveries().retry(member(), UUID.fromString(id));
        return again ? 1 : 0;
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        List<Backlog> backlogs = StaffArea.deliveries().backlogs(member());
        UndeliveredTable table = new UndeliveredTable("undelivered",
                StaffArea.deliveries().undelivered(member()), areaLink(""), may(Permission.WORK_ON_CASES));
        boolean well = backlogs.isEmpty() && table.isEmpty();
        add(new Element(AGAIN).with(new Label("text", getString("again.done").replace("{0}",
                request().parameter(AGAIN)))).when(request().parameter(AGAIN).matches("\\d{1,9}")));
        add(new ExternalLink("back", areaLink("")));
        add(new Element("well").text(getString(text("well"))).when(well));
        add(new Element("all").attribute("action", areaLink(StaffArea.DELIVERIES)).when(!well && may(Permission.WORK_ON_CASES)));
        add(figures(backlogs));
        add(table);
    }

    private Element figures(List<Backlog> backlogs) {
        RepeatingView items = new RepeatingView("backlog");
        backlogs.forEach(it -> items.add(new Label(items.newChildId(), getString(text("backlog"))
                .replace("{0}", getString("target." + it.target(), null, it.target()))
                .replace("{1}", String.valueOf(it.dead())).replace("{2}", String.valueOf(it.waiting()))
                .replace("{3}", String.valueOf(it.missing())))));
        Element section = new Element("figures");
        section.add(items).setVisible(!backlogs.isEmpty());
        return section;
    }

    /** Who looks after some services only is told of these, and not of what was never handed over. */
    private String text(String key) {
        return member().services().isEmpty() ? key : key + ".own";
    }

    @Override
    protected List<String> titleParts() {
        return List.of(getString("title"), getString("staffArea"));
    }
}
