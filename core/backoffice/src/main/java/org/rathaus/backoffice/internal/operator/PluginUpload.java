package org.rathaus.backoffice.internal.operator;

import java.util.Optional;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.osgi.framework.Version;
import org.rathaus.api.service.Texts;
import org.rathaus.kernel.operation.PluginPreview;
import org.rathaus.web.Element;

/** Where a plugin's file is uploaded and, when it was looked into, what it is and the button that starts it. */
final class PluginUpload extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient PluginChange change;
    private final String action;

    PluginUpload(String id, PluginChange change, String action) {
        super(id);
        this.change = change;
        this.action = action;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(found(change.preview()));
        Element input = new Element("jar");
        if (change.lacksFile()) {
            input.styled("kern-form-input__input--error").attribute("aria-invalid", "true").attribute("aria-describedby", "jar-hint jar-error");
        }
        add(new Element("form").attribute("action", action)
                .with(input, new Element("error").with(new Label("message", getString("upload.none"))).when(change.lacksFile())));
    }

    private Element found(Optional<PluginPreview> preview) {
        RepeatingView wanting = new RepeatingView("need");
        preview.ifPresent(it -> it.wanting().forEach(need -> wanting.add(new Label(wanting.newChildId(), need))));
        boolean fits = wanting.size() == 0;
        String version = preview.map(PluginPreview::version).orElse("");
        return new Element("found").with(
                new Element("alert").styled("kern-alert--" + (fits ? "info" : "danger")).with(
                        new Element("icon").styled("kern-icon--" + (fits ? "info" : "danger")),
                        new Label("title", preview.map(it -> it.plugin() + " " + it.version()).orElse("")),
                        new Label("what", preview.map(this::words).orElse("")),
                        new Element("wanting").with(wanting).when(!fits)),
                new Element("confirm").attribute("action", action).with(
                        new Element("upload").attribute("value", change.upload()),
                        new Label("start", Texts.fill(getString("upload.start"), version))).when(fits))
                .when(preview.isPresent());
    }

    private String words(PluginPreview preview) {
        if (!preview.wanting().isEmpty()) {
            return getString("upload.wanting");
        }
        if (preview.present().isEmpty()) {
            return getString("upload.new");
        }
        int order = Version.parseVersion(preview.version()).compareTo(Version.parseVersion(preview.present()));
        String key = order > 0 ? "upload.newer" : order < 0 ? "upload.older" : "upload.same";
        return Texts.fill(getString(key), preview.present());
    }
}
