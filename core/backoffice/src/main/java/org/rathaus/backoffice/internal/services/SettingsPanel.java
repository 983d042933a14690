package org.rathaus.backoffice.internal.services;

import java.util.List;

import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.kernel.service.Setting;
import org.rathaus.web.Element;

/** A form made of what a plugin says that can be set; to be changed by whoever may, else to be read. */
final class SettingsPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient SettingsForm form;
    private final transient List<Setting> wrong;
    private final int revision;
    private final boolean mayChange;

    SettingsPanel(String id, SettingsForm form, List<Setting> wrong, int revision, boolean mayChange) {
        super(id);
        this.form = form;
        this.wrong = wrong;
        this.revision = revision;
        this.mayChange = mayChange;
        setRenderBodyOnly(true);
        setVisible(!form.typed().isEmpty());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView fields = new RepeatingView("field");
        form.typed().forEach((setting, typed) -> fields.add(new SettingField(fields.newChildId(), setting, typed, wrong.contains(setting), mayChange)));
        add(new Element("revision").attribute("value", revision), fields, new Element("save").when(mayChange));
    }
}
