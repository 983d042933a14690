package org.rathaus.backoffice.internal;

import java.util.function.UnaryOperator;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.web.Element;
import org.rathaus.web.area.CoreRequest;
import org.rathaus.web.area.LanguageLinks;

/** Languages, who is signed in, and the way out. */
final class MemberBar extends Panel {

    private static final long serialVersionUID = 1L;
    private static final String STATISTICS = "statistics";

    MemberBar(String id, StaffMember member, UnaryOperator<String> links) {
        super(id);
        setRenderBodyOnly(true);
        add(new LanguageLinks("languages"));
        add(new ExternalLink("home", links.apply("")));
        add(new Element("servicesItem").with(new ExternalLink("services", links.apply("services"))).when(member.may(Permission.READ_SERVICES)));
        add(new Element("statisticsItem").with(new ExternalLink("statistics", links.apply(STATISTICS)))
                .when(member.may(Permission.READ_STATISTICS) || member.may(Permission.OPERATE)));
        add(new Element("accountsItem").with(new ExternalLink("accounts", links.apply("accounts"))).when(member.may(Permission.MANAGE_ACCOUNTS)));
        add(new Element("auditItem").with(new ExternalLink("audit", links.apply(AuditPage.PATH))).when(member.may(Permission.READ_AUDIT)));
        boolean hasBrand = member.may(Permission.MANAGE_ACCOUNTS) && CoreRequest.current().town().isPresent();
        add(new Element("brandItem").with(new ExternalLink("brand", links.apply("brand"))).when(hasBrand));
        add(new ExternalLink("own", links.apply(OwnAccountPage.PATH)).add(new Label("name", member.name())));
        add(new Element("signOut").attribute("action", links.apply("sign-out")));
    }
}
