package org.rathaus.web.area;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.form.UploadedFile;
import org.rathaus.web.Element;

/** Files to download, with their sizes; not shown when there are none. */
public final class FileLinks extends Panel {

    private static final long serialVersionUID = 1L;

    /** The addresses follow from the files' ids. */
    public FileLinks(String id, List<UploadedFile> files, Function<UUID, String> address) {
        super(id);
        setRenderBodyOnly(true);
        RepeatingView list = new RepeatingView("file");
        for (UploadedFile file : files) {
            String described = file.describe(CoreRequest.current().language());
            list.add(new Element(list.newChildId()).with(new Element("link").attribute("href", address.apply(file.id()))
                    .with(new Element("name").text(described))));
        }
        add(list);
        setVisible(!files.isEmpty());
    }
}
