package org.rathaus.backoffice.internal.staff;

import java.util.List;

import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.form.FileType;
import org.rathaus.api.form.UploadedFile;
import org.rathaus.web.Element;

/**
 * Shows the pictures among the files of a case. They were stored anew when they came in, so that nothing but a picture is in
 * them; documents are not shown within the portal.
 */
final class Pictures extends Panel {

    private static final long serialVersionUID = 1L;

    Pictures(String id, List<UploadedFile> files, String address) {
        super(id);
        setRenderBodyOnly(true);
        RepeatingView pictures = new RepeatingView("picture");
        files.stream().filter(it -> it.type() != FileType.PDF).forEach(it -> pictures.add(new Element(pictures.newChildId())
                .with(new Element("image").attribute("src", address + it.id()).attribute("alt", it.name()))));
        add(pictures);
        setVisible(pictures.size() > 0);
    }
}
