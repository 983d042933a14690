package org.rathaus.backoffice.internal.operator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.town.Town;
import org.rathaus.backoffice.internal.Options;
import org.rathaus.web.Element;

/** Town, login and name of a clerk to invite. Keeps what was typed when something is wrong. */
final class InvitationForm extends Panel {

    private static final long serialVersionUID = 1L;

    InvitationForm(String id, List<Town> towns, Invitation sent, String action) {
        super(id);
        setRenderBodyOnly(true);
        setVisible(!towns.isEmpty());
        boolean again = sent.problem().isPresent();
        Map<String, String> names = new LinkedHashMap<>();
        towns.forEach(town -> names.put(town.id(), town.name()));
        add(new Element("form")
                .attribute("action", action)
                .with(new Options("town", names, sent.townId()))
                .with(input("login", again ? sent.login() : ""))
                .with(input("name", again ? sent.name() : "")));
    }

    private static Component input(String id, String value) {
        return new Element(id).attribute("value", value);
    }
}
