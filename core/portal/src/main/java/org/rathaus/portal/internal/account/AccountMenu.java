package org.rathaus.portal.internal.account;

import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.web.Element;
import org.rathaus.web.PortalRequest;

/** The pages of an account. */
final class AccountMenu extends Panel {

    private static final long serialVersionUID = 1L;

    /** On one of them. */
    AccountMenu(String id, Class<?> current) {
        super(id);
        setRenderBodyOnly(true);
        RepeatingView items = new RepeatingView("page");
        pages().forEach((path, page) -> {
            Element link = new Element("link").attribute("href", PortalRequest.current().link("account" + path));
            if (page == current) {
                link.attribute("aria-current", "page");
            }
            items.add(new Element(items.newChildId()).with(link.with(new Label("name",
                    () -> getString("menu." + page.getSimpleName())).setRenderBodyOnly(true))));
        });
        add(items);
    }

    private static Map<String, Class<?>> pages() {
        Map<String, Class<?>> pages = new LinkedHashMap<>();
        pages.put("", OverviewPage.class);
        pages.put("/inbox", InboxPage.class);
        pages.put("/profile", ProfilePage.class);
        pages.put("/security", SecurityPage.class);
        pages.put("/data", DataPage.class);
        return pages;
    }
}
