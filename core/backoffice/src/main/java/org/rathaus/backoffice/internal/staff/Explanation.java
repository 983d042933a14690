package org.rathaus.backoffice.internal.staff;

import java.util.List;
import java.util.Optional;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.kernel.service.ServiceTerms;

/** What a service says about a case: why it decided what, and what to look at. Says so where it fails, or staff would miss nothing. */
final class Explanation extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient Optional<List<String>> sentences;

    /** @param terms of the service as it is now */
    Explanation(String id, ServiceTerms terms, CaseFile file) {
        super(id);
        sentences = terms.explanation(file);
        setRenderBodyOnly(true);
        setVisible(terms.isRunning() && sentences.filter(List::isEmpty).isEmpty());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView items = new RepeatingView("sentence");
        sentences.orElseGet(() -> List.of(getString("explanation.none"))).forEach(it -> items.add(new Label(items.newChildId(), it)));
        add(items);
    }
}
