package org.rathaus.backoffice.internal.staff;

import java.time.YearMonth;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.backoffice.internal.statistics.Numbers;
import org.rathaus.backoffice.internal.statistics.Usage;
import org.rathaus.kernel.statistics.Figures;
import org.rathaus.kernel.statistics.Kind;
import org.rathaus.web.PortalRequest;

/** How many use the portal, this month and the last, for whoever may know. */
final class UsagePanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient StaffMember member;
    private final String address;

    UsagePanel(String id, StaffMember member, String address) {
        super(id);
        this.member = member;
        this.address = address;
        setRenderBodyOnly(true);
        setVisible(member.may(Permission.READ_STATISTICS));
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        if (isVisible()) {
            YearMonth now = YearMonth.from(PortalRequest.current().today());
            Figures figures = StaffArea.statistics().of(member, now.minusMonths(1), now);
            add(new Label("now", sentence("usage.now", now, figures)), new Label("before", sentence("usage.before", now.minusMonths(1), figures)));
            add(new ExternalLink("more", address));
        }
    }

    private String sentence(String key, YearMonth month, Figures figures) {
        boolean ofTown = member.services().isEmpty();
        Numbers numbers = new Numbers(PortalRequest.current().language(), this::getString);
        long used = new Usage(numbers, ofTown).used(figures.in(month));
        return getString(key).replace("{0}", numbers.month(month)).replace("{1}", numbers.of(used))
                .replace("{2}", getString(ofTown ? "usage.users" : "usage.views"))
                .replace("{3}", numbers.of(figures.in(month).sum(Kind.RECEIVED)));
    }
}
