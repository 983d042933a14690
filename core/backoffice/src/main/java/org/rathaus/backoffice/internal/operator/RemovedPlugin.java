package org.rathaus.backoffice.internal.operator;

import java.util.Optional;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.service.Texts;
import org.rathaus.kernel.operation.KeptVersion;
import org.rathaus.kernel.operation.PluginDesk;
import org.rathaus.web.Element;

/** Says that a plugin is removed, with the way back where a version of it was kept. */
final class RemovedPlugin extends Panel {

    private static final long serialVersionUID = 1L;

    private final String plugin;
    private final transient PluginDesk desk;
    private final String action;

    /** An empty name, or what cannot be one: nothing is shown. */
    RemovedPlugin(String id, String plugin, PluginDesk desk, String action) {
        super(id);
        this.plugin = plugin;
        this.desk = desk;
        this.action = action;
        setRenderBodyOnly(true);
        setVisible(plugin.matches("[\\w.-]{1,200}"));
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        Optional<String> version = isVisible() ? desk.kept(plugin).stream().map(KeptVersion::version).findFirst() : Optional.empty();
        add(new Label("what", Texts.fill(getString("removed"), plugin)));
        add(new Element("back").with(new Element("form").attribute("action", action).with(
                new Element("pluginValue").attribute("value", plugin),
                new Element("versionValue").attribute("value", version.orElse("")),
                new Label("text", Texts.fill(getString("removed.undo"), version.orElse(""))))).when(version.isPresent()));
    }
}
