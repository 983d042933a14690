package org.rathaus.backoffice.internal.services;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.service.OfferedService;
import org.rathaus.backoffice.internal.ErrorNote;
import org.rathaus.backoffice.internal.Options;
import org.rathaus.web.Element;

/** Whether, from when until when and from which level on; to be changed by whoever may, else to be read. */
final class WishPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient WishForm wish;
    private final transient Optional<OfferedService> service;
    private final int revision;
    private final boolean mayChange;
    private final String wrong;

    /** @param wrong the name of the field in which something is wrong, or empty */
    WishPanel(String id, WishForm wish, Optional<OfferedService> service, int revision, boolean mayChange, String wrong) {
        super(id);
        this.wish = wish;
        this.service = service;
        this.revision = revision;
        this.mayChange = mayChange;
        this.wrong = wrong;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new Element("form").with(
                new Element("revision").attribute("value", revision),
                new Element("fields").with(radio("yes", wish.isOn()), radio("no", !wish.isOn()),
                        field("opens", wish.opens()), field("ends", wish.ends()),
                        assurance(),
                        new Element("save").when(mayChange))));
    }

    private Element radio(String value, boolean isChosen) {
        Element radio = new Element(value);
        if (isChosen) {
            radio.attribute("checked", "checked");
        }
        return enabled(radio);
    }

    private Element assurance() {
        Element select = enabled(new Element("assurance").with(new Options("level", levels(), wish.assurance())));
        return wrong.equals("assurance") ? ErrorNote.markList(select, "assurance-hint") : select;
    }

    private Element field(String name, String value) {
        Element field = enabled(new Element(name).attribute("value", value));
        return name.equals(wrong) ? ErrorNote.mark(field, name + "-hint") : field;
    }

    private Element enabled(Element field) {
        return mayChange ? field : field.attribute("disabled", "disabled");
    }

    /** From the one that the service takes at least. */
    private Map<String, String> levels() {
        LevelOfAssurance least = service.map(it -> it.descriptor().assurance()).orElse(LevelOfAssurance.NONE);
        Map<String, String> levels = new LinkedHashMap<>();
        Arrays.stream(LevelOfAssurance.values()).filter(it -> it.reaches(least)).forEach(it -> levels.put(it == least ? "" : it.key(),
                getString("level." + it) + (it == least ? getString("level.least") : "")));
        return levels;
    }
}
