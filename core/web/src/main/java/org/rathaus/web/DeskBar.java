package org.rathaus.web;

import java.util.Map;
import java.util.Set;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.web.area.LanguageLinks;

/** Languages, the staff pages of the service, and the ways to the work list and out. */
final class DeskBar extends Panel {

    private static final long serialVersionUID = 1L;

    DeskBar(String id, ServiceVisit visit, StaffMember member) {
        super(id);
        setRenderBodyOnly(true);
        add(new LanguageLinks("languages"));
        add(new ExternalLink("home", visit.request().link("staff")));
        add(pages(visit));
        add(new ExternalLink("own", visit.request().link("staff/account")).add(new Label("name", member.name())));
        add(new Element("signOut").attribute("action", visit.request().link("staff/sign-out")));
    }

    private static RepeatingView pages(ServiceVisit visit) {
        RepeatingView items = new RepeatingView("page");
        for (String path : paths(visit)) {
            String key = path.isEmpty() ? "desk.title" : "desk." + path + ".title";
            if (visit.hasText(key)) {
                String address = visit.deskLink(path);
                ExternalLink link = new ExternalLink("link", address);
                link.add(new Label("title", visit.text(key)));
                items.add(new Element(items.newChildId()).with(address.equals(visit.request().path()) ? current(link) : link));
            }
        }
        return items;
    }

    private static ExternalLink current(ExternalLink link) {
        link.add(AttributeModifier.replace("aria-current", "page"));
        return link;
    }

    private static Set<String> paths(ServiceVisit visit) {
        Map<String, ?> pages = visit.offered().service() instanceof ServicePages all ? all.deskPages() : Map.of();
        return pages.keySet();
    }
}
