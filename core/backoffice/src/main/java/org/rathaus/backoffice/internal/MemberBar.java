package org.rathaus.backoffice.internal;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.web.Element;
import org.rathaus.web.LanguageLinks;

/** Languages, who is signed in, and the way out. */
final class MemberBar extends Panel {

    private static final long serialVersionUID = 1L;

    MemberBar(String id, StaffMember member, String home, String signOut) {
        super(id);
        setRenderBodyOnly(true);
        add(new LanguageLinks("languages"));
        add(new ExternalLink("home", home));
        add(new Element("signOut")
                .attribute("action", signOut)
                .with(new Label("name", member.name())));
    }
}
