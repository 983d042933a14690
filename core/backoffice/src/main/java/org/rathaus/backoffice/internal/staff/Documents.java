package org.rathaus.backoffice.internal.staff;

import java.util.List;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.form.FileType;
import org.rathaus.api.form.UploadedFile;
import org.rathaus.kernel.attachment.Previews;
import org.rathaus.web.Element;

/** Shows the first pages of the documents among the files of a case as pictures, each once somebody unfolds it. */
final class Documents extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient List<UploadedFile> documents;
    private final String address;

    Documents(String id, List<UploadedFile> files, String address) {
        super(id);
        this.documents = files.stream().filter(it -> it.type() == FileType.PDF).toList();
        this.address = address;
        setRenderBodyOnly(true);
        setVisible(!documents.isEmpty());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView items = new RepeatingView("document");
        documents.forEach(it -> items.add(new Element(items.newChildId())
                .with(new Label("name", getString("preview").replace("{0}", it.name())),
                        new Label("hint", getString("preview.hint").replace("{0}", String.valueOf(Previews.PAGES))),
                        new Element("pages").attribute("src", address + it.id() + "/preview")
                                .attribute("alt", getString("preview.alt").replace("{0}", it.name())))));
        add(items);
    }
}
