package org.rathaus.backoffice.internal.staff;

import java.util.List;
import java.util.Locale;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.cases.Remark;
import org.rathaus.web.Element;

/** What was missing, looked wrong or could not be looked up when the case came in. */
final class RemarkList extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient List<Remark> remarks;

    RemarkList(String id, List<Remark> remarks) {
        super(id);
        this.remarks = remarks;
        setRenderBodyOnly(true);
        setVisible(!remarks.isEmpty());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView items = new RepeatingView("remark");
        remarks.forEach(it -> items.add(new Element(items.newChildId())
                .with(new Label("kind", getString("remark." + it.kind().name().toLowerCase(Locale.ROOT))))
                .with(new Label("text", it.text()))));
        add(items);
    }
}
