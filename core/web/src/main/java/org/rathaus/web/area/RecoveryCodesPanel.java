package org.rathaus.web.area;

import java.util.List;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;

/** Recovery codes of a second factor, which are shown once. */
public final class RecoveryCodesPanel extends Panel {

    private static final long serialVersionUID = 1L;

    /** These codes. */
    public RecoveryCodesPanel(String id, List<String> codes) {
        super(id);
        setRenderBodyOnly(true);
        RepeatingView list = new RepeatingView("code");
        codes.forEach(it -> list.add(new Label(list.newChildId(), it)));
        add(list);
    }
}
